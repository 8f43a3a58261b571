"""People and companies for other programs: cards for telephones, tables for offices."""
