"""Who may do what: roles and the permission table, pure."""
