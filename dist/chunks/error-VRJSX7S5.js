import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a}from"./chunk-OGVMSGNM.js";import"./chunk-CFPA6GC7.js";import"./chunk-V5U7OUOK.js";import"./chunk-5SLUI3KB.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";export{a as ForgeError};
