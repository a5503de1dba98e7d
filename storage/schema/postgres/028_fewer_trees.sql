-- Each visit moved its target in this index, which nothing but counting what is due read:
-- that is counted by target_due now, which claims go by.
DROP INDEX target_overdue;
