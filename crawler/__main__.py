"""`python -m crawler`: only for `crawler.launch`, which gives it an order and listens to it."""

from crawler.child import main

if __name__ == "__main__":
    main()
