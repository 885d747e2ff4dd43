import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
function e(n,t){return n==="file"?t:`${n}:${t}`}function i(n){return n?.startsWith("link:")===!0}export{e as a,i as b};
