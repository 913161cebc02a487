"""What the caller says about findings: how grave they count here, which are let be and why, which were known before."""
