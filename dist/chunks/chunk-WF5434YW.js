import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
var t=/[\t\n\v\f\r\u0085\u2028\u2029]+/gu,s=/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,u=new RegExp("(\\p{M}{3})\\p{M}+","gu"),p=n=>n.replace(s,"�").replace(u,"$1");function o(n,e=200){let r=p(n.slice(0,e*4).replace(t," ")),c=[...r];return c.length>e?`${c.slice(0,e-1).join("")}…`:r}function l(n,e=500){return n.replace(/\r\n?/gu,`
`).replace(/\n+$/u,"").split(`
`).map(r=>o(r.replace(/\t/gu,"  "),e))}export{o as a,l as b};
