#!/usr/bin/env node
// A file of the repository, so that npm links the command before the programs are compiled.
void import('./dist/programs/main.js');
