import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
function a(e,t,n){return{area:e,texts:{en:t,...n},say:(r,s)=>({key:`${e}.${r}`,with:s})}}export{a};
