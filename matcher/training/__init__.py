"""From judged offers to a model: fitted within its bounds, checked on offers held out whole groups at a time."""
