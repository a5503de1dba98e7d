¥8BCOPY p (a, "b c") FROM stdin;
1	x('
2	\N
\.
COPY q (a) FROM stdin;
\.
COPY r (a) FROM stdin;
3