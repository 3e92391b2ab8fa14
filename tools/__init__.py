"""What the Makefile runs: set-up, checks, measurements and pictures. No part of the software itself."""
