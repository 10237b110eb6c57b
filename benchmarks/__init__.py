"""What this project costs, and what others cost on the same content: `make bench`."""
