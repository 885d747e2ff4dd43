#!/usr/bin/env node
import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import*as e from"node:module";var{enableCompileCache:o}=e;o?.();await import("./chunks/program-SRMPFBCL.js");
