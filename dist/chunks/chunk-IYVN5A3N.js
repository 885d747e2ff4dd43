import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
var e=["en","nl","da"];export{e as a};
