# Everything a person types. Each target sets up what it needs.
SHELL := /bin/sh
BIN := .venv/bin
SCRIPT ?= seeds/productions/luopan_guitu.txt

.PHONY: setup run test referee fuzz walk kill bench pictures clean

setup: .venv/ready

.venv/ready: pyproject.toml constraints.txt tools/setup.sh
	sh tools/setup.sh

run: setup
	sh tools/run.sh "$(SCRIPT)"

test: setup
	sh tools/test.sh

# Invented productions and shoots before their independent checkers, and sixty-four clients who book
# the same hour on a PostgreSQL of our own for so many seconds; a part of them is in the tests.
# All ten thousand shoots, SHOOTS=10000, take some twenty minutes.
SHOOTS ?= 600
BOOKING_S ?= 60
referee: setup
	cd tests && ../$(BIN)/python -m referee.run 10000
	cd tests && ../$(BIN)/python -m shoot_referee.run $(SHOOTS)
	cd tests && ../$(BIN)/python -m booking_referee.run $(BOOKING_S)

# Mutated files through every reader of scripts; a part of them is in the tests.
FUZZ ?= 20000
fuzz: setup
	cd tests && ../$(BIN)/python -m fuzz.run $(FUZZ)

# Random walks through the window, all undone and all redone; a few short ones are in the tests.
# Two hundred of two hundred decisions take about an hour of two cores.
WALKS ?= 200
walk: setup
	cd tests && ../$(BIN)/python -m walk.run $(WALKS) 200

# Killed in the middle of each kind of work, no project and no library is broken; a part is in the
# tests. Three hundred kills of each take some ten minutes.
KILLS ?= 300
kill: setup
	cd tests && ../$(BIN)/python -m kill.run $(KILLS)

bench: setup
	$(BIN)/python -m bench

pictures: setup
	sh tools/pictures.sh

clean:
	rm -rf .venv out build dist
