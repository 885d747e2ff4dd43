import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as m,c as a,d as r}from"./chunk-H6L7PV3A.js";import{a as s}from"./chunk-WK6AKY4W.js";import"./chunk-3B23X4MG.js";import{a as e}from"./chunk-EW6QWO5D.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";var p=[m,r,s,a,e];export{p as CHANGE_CATALOGUES};
