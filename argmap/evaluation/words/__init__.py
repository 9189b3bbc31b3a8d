"""What stands in front of people: labels and their reasons in words, the same wherever they are told.

Below whoever tells them: what a command answers and what a check finds give one reason in one wording.
"""
