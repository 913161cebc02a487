"""The trained model and its word lists; made by training/train.py."""
