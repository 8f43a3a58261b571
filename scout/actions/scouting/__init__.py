"""The verbs with which a location manager says what he knows of places himself."""
