import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as m,c as a}from"./chunk-KKQ37VPC.js";import{a as s}from"./chunk-WK6AKY4W.js";import{a as e}from"./chunk-EW6QWO5D.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";var i=[m,s,a,e];export{i as CHANGE_CATALOGUES};
