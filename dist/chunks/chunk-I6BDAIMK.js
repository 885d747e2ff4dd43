import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
var e=["pass","fail","inconclusive","undefined","suppressed","not-tested","missing","stale","undeclared","unproven","error"],t=["counts","awaiting","planned","reasoned","justified","waived","tolerated","not-applicable","not-yet-applicable"],o=["advise","warn","block"];export{e as a,t as b,o as c};
