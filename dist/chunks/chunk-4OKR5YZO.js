import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
var o={passed:0,awaiting:0,blocked:1,error:2};function i({verdict:e,mode:t}){return t==="observe"&&e==="blocked"?0:o[e]}var r=class extends Error{hint;constructor(t,n){super(t),this.name="Fault",this.hint=n}};export{i as a,r as b};
