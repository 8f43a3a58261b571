"""Many productions in one district: each script read and planned, most of them carried."""
