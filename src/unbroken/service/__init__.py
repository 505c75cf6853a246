"""The roof: settings, server, data plane, jobs, pages, command line."""
