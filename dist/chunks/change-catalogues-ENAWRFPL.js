import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as m,c as a}from"./chunk-KF6TAKSX.js";import{a as e}from"./chunk-STIGLJ7V.js";import{a as s}from"./chunk-EW6QWO5D.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";var i=[m,e,a,s];export{i as CHANGE_CATALOGUES};
