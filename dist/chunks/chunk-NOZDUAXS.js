import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
var n={passed:0,awaiting:0,blocked:1,error:2},r=class extends Error{hint;constructor(t,e){super(t),this.name="Fault",this.hint=e}};export{n as a,r as b};
