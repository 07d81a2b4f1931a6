"""Who is who: whose paper is whose, the worker, the employer, who stands for them, who presents."""
