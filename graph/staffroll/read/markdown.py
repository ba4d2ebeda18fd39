SUFFIXES=()
def articles(d): raise NotImplementedError
