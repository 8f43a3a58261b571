"""Weather cover (雨备): what is shot when it rains, decided by when, made up on which day."""
