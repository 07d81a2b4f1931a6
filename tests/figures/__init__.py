"""The pictures of the manual: every screen of the window, drawn by one command.

    .venv/bin/python -m tests.figures [--out FOLDER] [--only NAME ...] [--fresh]
                                      [--dark] [--scale 1.5] [--language en]

Drawn papers of invented people are read once with the real engines and kept in `.cache/figures`;
then each screen is brought up in a window of 1366 x 768 and painted without a display.

With `--dark`, `--scale` and `--language` every screen is drawn in another look, to be judged by
eye after a change; give another folder for those.
"""
