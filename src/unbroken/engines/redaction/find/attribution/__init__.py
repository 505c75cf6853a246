"""Attribution: whose each finding is, and the circumstances that policy rows ask for."""
