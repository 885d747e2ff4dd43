import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
function s(r){return Array.isArray(r)?r:[r]}function T(r,e){let o=new Map;for(let t of r){let n=o.get(e(t));n?n.push(t):o.set(e(t),[t])}return o}export{s as a,T as b};
