¥8B-- l'eau
CREATE TABLE `p` (`a` int, PRIMARY KEY (`a`));
INSERT INTO `p` VALUES (1,'x''y','\'('),(2,"z);",NULL)
,(3,N'C:\'),((4,'a;
INSERT INTO q VALUES (5);
