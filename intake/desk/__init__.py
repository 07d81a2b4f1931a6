"""Use cases: what people do with a case.

Each module here is one use case, or what several of them share; `packet` reads what was handed
over, `assessment` has it judged, `sheets` writes what is handed out.
"""
