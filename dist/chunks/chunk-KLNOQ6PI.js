import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
function r({evidence:e,inconsistencies:o}){return[...e.problems,...o]}export{r as a};
