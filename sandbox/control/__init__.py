"""What people and tests do to the sandbox, over HTTP: `/sandbox/<name>`, JSON in and JSON out."""
