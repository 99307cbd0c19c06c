"""Marks that say yes or no of what stands beside them: `Mbo-certificaat te behalen ✗`."""

NO_MARKS = "\u2717\u2718\u274c\u2715\u2716\U0001f6ab\u26d4"
YES_MARKS = "\u2713\u2714\u2705"
