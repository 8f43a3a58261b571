"""Which work goes on which date: a first plan, and a cheaper one."""
