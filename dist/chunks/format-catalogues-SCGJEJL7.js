import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as e}from"./chunk-YRPQKTTA.js";import{a as s,b as a,c as o,d as m}from"./chunk-SFMSYS6V.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";var f=[s,e,m,o,a];export{f as FORMAT_CATALOGUES};
