"""The arithmetic behind the explanations: runners-up, ways out, hours, wishes one by one."""
