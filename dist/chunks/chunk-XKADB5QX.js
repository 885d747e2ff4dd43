import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
function n(e){return{file:e,line:1,column:1,pointer:""}}export{n as a};
