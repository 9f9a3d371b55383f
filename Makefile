# Builds the program for use, and installs it with manual pages, reference and completions.
#
#   make install                  into ~/.local
#   make install PREFIX=/usr/local
#   make deb                      a Debian package in .build/install

PREFIX ?= $(HOME)/.local
DESTDIR ?=
SWIFT ?= swift
SCRATCH ?= .build/install
PROGRAM ?= $(SCRATCH)/release/waiqin

.PHONY: all install uninstall deb

all: $(PROGRAM)

# The Swift libraries go into the program, so that it runs where no Swift is.
$(PROGRAM): Package.swift $(shell find Sources -name '*.swift')
	bash .ci/setup
	$(SWIFT) build -c release --product waiqin --static-swift-stdlib --scratch-path $(SCRATCH)

install: $(PROGRAM)
	install -d '$(DESTDIR)$(PREFIX)/bin'
	strip -o '$(DESTDIR)$(PREFIX)/bin/waiqin' $(PROGRAM)
	chmod 755 '$(DESTDIR)$(PREFIX)/bin/waiqin'
	'$(DESTDIR)$(PREFIX)/bin/waiqin' reference install '$(DESTDIR)$(PREFIX)/share'

uninstall:
	rm -f '$(DESTDIR)$(PREFIX)/bin/waiqin'
	rm -f '$(DESTDIR)$(PREFIX)/share/man/man1/waiqin.1' '$(DESTDIR)$(PREFIX)'/share/man/man1/waiqin-*.1
	rm -f '$(DESTDIR)$(PREFIX)/share/man/zh_CN/man1/waiqin.1' '$(DESTDIR)$(PREFIX)'/share/man/zh_CN/man1/waiqin-*.1
	rm -f '$(DESTDIR)$(PREFIX)/share/doc/waiqin/reference.zh.md' '$(DESTDIR)$(PREFIX)/share/doc/waiqin/reference.en.md'
	rm -f '$(DESTDIR)$(PREFIX)/share/bash-completion/completions/waiqin'
	rm -f '$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_waiqin'
	rm -f '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/waiqin.fish'
	-rmdir '$(DESTDIR)$(PREFIX)/share/doc/waiqin'

deb: $(PROGRAM)
	bash packaging/deb $(PROGRAM) $(SCRATCH)
