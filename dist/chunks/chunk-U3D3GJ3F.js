import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as m}from"./chunk-OGVMSGNM.js";import{a as p}from"./chunk-CFPA6GC7.js";import{b as J,h as $e,i as _e,j as Ie,k as Fe}from"./chunk-5TQRI3A7.js";import{a as xe}from"./chunk-JMDUGCLH.js";import{d as Pe}from"./chunk-5TCCONIS.js";import{a as se,b as Ae}from"./chunk-EJXFMKFL.js";import{b as ve}from"./chunk-CO6JX4IR.js";import{a as U}from"./chunk-EA7ML2JC.js";import{a as Te}from"./chunk-NL5DEZZ7.js";import{a as yt}from"./chunk-FOD5ROWW.js";import{b as ke}from"./chunk-MSTQOQ7J.js";import{b as ie,e as Oe}from"./chunk-AS5PARDF.js";import{d as pt}from"./chunk-WUJVTRSY.js";var de=`
fragment Who on Actor { __typename login ... on User { databaseId } ... on Bot { databaseId } }
fragment Written on Commit { status { contexts { context state description targetUrl createdAt creator { ...Who } } } }
fragment Landed on Commit {
  oid messageHeadline committedDate
  tree { oid }
  parents(first: 2) { nodes { oid } }
  committer { user { __typename databaseId login } }
  associatedPullRequests(first: 10) {
    totalCount
    nodes {
      number merged mergedAt baseRefName headRefOid
      repository { databaseId }
      mergedBy { ...Who }
      mergeCommit { oid tree { oid } parents(first: 2) { nodes { oid } } ...Written }
      commits(last: 1) { nodes { commit { oid ...Written } } }
    }
  }
}`,Be=30,qe=`
fragment FolderChanges on Commit {
  history(first: ${Be}, path: "${Ae}") { pageInfo { hasNextPage endCursor } nodes { ...Landed } }
}${de}`,gt=`query Line($owner: String!, $name: String!, $branch: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    databaseId
    ref(qualifiedName: $branch) {
      target { oid ... on Commit { history(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...Landed } } } }
    }
  }
}${de}`,wt=`query Folder($owner: String!, $name: String!, $branch: String!, $first: Int!, $after: String, $path: String!) {
  repository(owner: $owner, name: $name) {
    databaseId
    ref(qualifiedName: $branch) {
      target { oid ... on Commit { history(first: $first, after: $after, path: $path) { pageInfo { hasNextPage endCursor } nodes { ...Landed } } } }
    }
  }
}${de}`,ht=50,bt=12,ae=class extends Error{constructor(n){super(`there is no branch ${n}`),this.name="NoBranch"}};async function Yr(e,n,r,t){let s=new Map,o=[],i,a=null;for(let d=0;d<bt;d++){let{own:l,history:c}=await Le(e,gt,r,{...n,first:ht,after:a});for(let u of c.nodes)s.set(u.oid,Ge(u,l));i??=c.nodes[0]?.oid;for(let u=Me(s,i);u&&o.length<t;u=Me(s,i))if(o.push(u),i=u.parents[0],i===void 0)return{branch:r,commits:o,ends:"root"};if(o.length>=t)return{branch:r,commits:o,ends:"window"};if(!c.pageInfo.hasNextPage)break;a=c.pageInfo.endCursor}return{branch:r,commits:o,ends:"cut"}}async function Kr(e,n,r,t,s=null){let{own:o,history:i}=await Le(e,wt,r,{...n,first:Be,after:s,path:t});return le(i,o)}function le({pageInfo:{hasNextPage:e,endCursor:n},nodes:r},t){return{commits:r.map(s=>Ge(s,t)),next:e?n:null}}async function Le(e,n,r,t){let{repository:s}=await e.graphql(n,{...t,branch:`refs/heads/${r}`}),o=s?.ref?.target?.history;if(!s||!o)throw new ae(r);return{own:s.databaseId,history:o}}function Me(e,n){return n===void 0?void 0:e.get(n)}function Ge(e,n){let r=e.associatedPullRequests?.nodes??[];return{commit:e.oid,tree:e.tree.oid,parents:e.parents.nodes.map(({oid:t})=>t),headline:e.messageHeadline,dated:e.committedDate,signedBy:ue(e.committer?.user??null),merged:r.filter(({repository:t})=>t.databaseId===n).flatMap(Rt)}}function Rt(e){if(!e.merged||e.mergedAt===null)return[];let n=e.commits.nodes[0]?.commit,r=e.mergeCommit;return[{number:e.number,base:e.baseRefName,at:e.mergedAt,by:ue(e.mergedBy),head:e.headRefOid,headStatuses:n?.oid===e.headRefOid?De(n):[],merge:r&&{commit:r.oid,tree:r.tree.oid,statuses:De(r),parents:r.parents.nodes.map(({oid:t})=>t)}}]}function De({status:e}){return(e?.contexts??[]).map(({context:n,state:r,description:t,targetUrl:s,createdAt:o,creator:i})=>({context:n,state:Et(r),description:t,target:s,at:o,by:ue(i)}))}function Et(e){return e==="SUCCESS"?"success":e==="FAILURE"?"failure":e==="ERROR"?"error":"pending"}function ue(e){return e===null?null:{id:e.databaseId??0,login:e.login,kind:e.__typename==="User"?"person":"bot"}}function N(e){return e.filter(n=>n!==null)}async function P(e,n){try{return await n()}catch(r){throw r instanceof TypeError?k(e,r):r}}function k(e,n){return new m("unreadable",e,p.say("unreadable",{route:e}),{unsure:!0,cause:n})}function S(e){if(typeof e=="string"&&/^[0-9a-f]{40}$/.test(e))return e;throw new TypeError("not an id")}var x=class extends Error{name="Broken";why;constructor(n,r){super(n,{cause:r}),this.why=n}};async function We({url:e,...n},{timeout:r,mostBytes:t}){let s=AbortSignal.timeout(r),o;try{o=await fetch(e,{...n,redirect:"manual",signal:s});let i=await Ct(o,t),a=o.headers.get("content-length");if(a!==null&&!o.headers.has("content-encoding")&&Number(a)!==i.byteLength)throw new x("cut-off");return{status:o.status,headers:Object.fromEntries(o.headers),bytes:i}}catch(i){throw i instanceof x?i:s.aborted?new x("timeout",i):new x(o===void 0?"connection":"cut-off",i)}}async function Ct(e,n){let r=[],t=0;for await(let s of e.body??[]){if(t+=s.byteLength,t>n)throw new x("too-large");r.push(s)}return Buffer.concat(r)}var Nt=new Set([404,410,451]);function Ue(e,n,r){let{route:t,repository:s}=e,{status:o,headers:i}=n,a=kt(n),d={status:o,reason:a};if(o===429||o===403&&At(i,a))return He(t,n);if(o===401)return new m("refused",t,p.say("token",{route:t}),d);if(o===403){let l=(i["x-accepted-github-permissions"]??"").replaceAll("=",": ").replaceAll("_","-"),c=e.write?"write-refused":"read-refused";return new m("refused",t,p.say(c,{route:t,needs:l}),d)}if(Nt.has(o)){let l=e.own?"not-found":"repository-unseen";return new m("not-found",t,p.say(l,{route:t,repository:s}),d)}if(o<400)return new m("moved",t,p.say("moved",{route:t}),d);if(o>=500||o===408){let l=p.say("unavailable",{route:t,times:r,answer:String(o)});return new m("unavailable",t,l,{...d,unsure:!0})}return new m("conflict",t,p.say("unaccepted",{route:t,status:o,reason:a}),d)}function ze(e,n,r,t){let s={unsure:!0,cause:n};switch(n.why){case"timeout":{let o=Math.ceil(t.timeout/1e3);return new m("timeout",e,p.say("timeout",{route:e,times:r,seconds:o}),s)}case"too-large":{let o=p.say("answer-too-large",{route:e,limit:t.mostBytes});return new m("too-much",e,o,s)}case"cut-off":return new m("unreadable",e,p.say("unreadable",{route:e}),s);case"connection":{let o=p.say("unavailable",{route:e,times:r,answer:Tt(n.cause)});return new m("unavailable",e,o,s)}}}var St="contents: read, pull-requests: read";function ce(e,n,r){let{route:t,repository:s}=e,o=new Set(r.map(a=>a?.type)),i=String(r[0]?.message??"").slice(0,300);if(o.has("RATE_LIMITED")||o.has("RATE_LIMIT")||Ve.test(i))return He(t,n);if(o.has("FORBIDDEN")||o.has("INSUFFICIENT_SCOPES"))return new m("refused",t,p.say("read-refused",{route:t,needs:St}),{status:n.status});if(o.size===1&&o.has("NOT_FOUND")){let a=e.own?"not-found":"repository-unseen",d=p.say(a,{route:t,repository:s});return new m("not-found",t,d,{status:n.status})}return new m("unreadable",t,p.say("partial",{route:t,reason:i}),{status:n.status,unsure:!0})}var Ve=/secondary rate|rate limit|abuse detection/i;function At(e,n){return e["retry-after"]!==void 0||e["x-ratelimit-remaining"]==="0"||Ve.test(n)}function He(e,{status:n,headers:r}){let t=Ot(r),s=p.say("limited",{route:e,seconds:t});return new m("limited",e,s,{status:n,...t!==null&&{wait:t*1e3}})}function Ot(e){let n=e["retry-after"];if(n!==void 0&&/^\d{1,9}$/.test(n))return Number(n);let r=Date.parse(e.date??""),t=Number(e["x-ratelimit-reset"])*1e3;return e["x-ratelimit-remaining"]!=="0"||!Number.isFinite(r)||!Number.isFinite(t)?null:Math.max(0,Math.ceil((t-r)/1e3))+1}function kt({bytes:e}){try{let r=JSON.parse(e.toString("utf8")),t=Array.isArray(r?.errors)?`: ${JSON.stringify(r.errors)}`:"";return`${typeof r?.message=="string"?r.message:""}${t}`.slice(0,300)}catch{return""}}function Tt(e){for(let n=e;n instanceof Error;n=n.cause)if("code"in n&&typeof n.code=="string")return n.code;return"no connection"}var vt=/^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/,Pt=/^[0-9a-f]{40}$/,xt=/\.\.|[\u0000-\u0020\u007f~^:?*[\\]|^[/.-]|\/$|@\{|^$/;function q({owner:e,name:n}){for(let r of[e,n])if(!vt.test(r))throw Y(r)}function $(e){if(!Pt.test(e))throw Y(e)}function L(e){if(e.length>255||xt.test(e))throw Y(e)}function j(e){if(!Number.isSafeInteger(e)||e<1||e>2**31-1)throw Y(String(e))}function Y(e){return new m("not-found","",p.say("name-refused",{name:e}))}var Qe={retries:3,pause:1e3,longestWait:6e4,timeout:2e4,betweenWrites:1e3,mostBytes:64*1024*1024,mostRequests:500};async function me({retries:e,pause:n,longestWait:r},t,s){let o=0;for(let i=1;;i++)try{return await s(i)}catch(a){if(!(a instanceof m)||i>e||!$t(a,t))throw a;let d=a.code==="limited"?a.wait??r:n*i**2;if(o+=d,o>r)throw a;await fe(d)}}function $t({code:e,unsure:n},r){return e==="limited"||n&&r&&e!=="too-much"}var fe=e=>new Promise(n=>setTimeout(n,e));async function Je(e,n,r){for(let[a,d]of Object.entries(n))if(e.includes(`{${a}}`)&&(d==="."||d===".."||d===""))throw new m("not-found",e,p.say("name-refused",{name:d}));let{endpoint:t}=await import("./dist-bundle-QUMOOHLW.js"),{method:s,url:o,body:i}=t(e,{...n,baseUrl:r});return{method:s,url:o,body:i===void 0||i===""?void 0:JSON.stringify(i)}}var je=(e,{owner:n,name:r})=>({...e.includes("{owner}")&&{owner:n},...e.includes("{repo}")&&{repo:r}});function pe(e,n,{owner:r,repo:t,name:s},o){let i=`${r??o.owner}/${t??s??o.name}`;return{route:e,write:n,repository:i,own:i.toLowerCase()===`${o.owner}/${o.name}`.toLowerCase()}}function Ye(e,{status:n,headers:r}){let t=r.location;if(![301,302,307,308].includes(n)||t===void 0||!URL.canParse(t,e))return;let s=new URL(t,e);return s.origin===new URL(e).origin?s.href:void 0}var _t="2022-11-28",It=3;function Xe({token:e,repository:n,userAgent:r="ethics-gate",...t}){q(n);let s={...Qe,...t.patience},o=t.apiUrl.replace(/\/+$/,""),i={requests:0,writes:0,bytes:0},a,d=null,l=0,c=Promise.resolve(),u=async(g,f,E)=>{if(i.requests>=s.mostRequests)throw new m("too-much",g.route,p.say("budget",{limit:s.mostRequests}));i.requests+=1,g.write&&(i.writes+=1);let h=await We(f,s).catch(O=>{throw O instanceof x?ze(g.route,O,E,s):O});i.bytes+=h.bytes.byteLength;let C=Date.parse(h.headers.date??"");Number.isFinite(C)&&(a=new Date(C));let A=h.headers["x-ratelimit-remaining"];return A!==void 0&&/^\d+$/.test(A)&&(d=Number(A)),h},y=async(g,f,E)=>{let h=f.url;for(let C=0;;C++){let A=await u(g,{...f,url:h},E);if(A.status<300)return A;let O=f.method==="GET"&&C<It?Ye(h,A):void 0;if(O===void 0)throw Ue(g,A,E);h=O}},w=g=>{let f=async()=>{await fe(Math.max(0,l-performance.now()));try{return await g()}finally{l=performance.now()+s.betweenWrites}},E=c.then(f,f);return c=E,E},R={authorization:`Bearer ${e}`,accept:"application/vnd.github+json","user-agent":r,"x-github-api-version":_t};return{spent:i,get left(){return d},now(){if(a===void 0)throw new m("unavailable","Date",p.say("no-clock",{}));return a},async rest(g,f={},E={}){let h={...je(g,n),...f},{method:C,url:A,body:O}=await Je(g,h,o),D=C!=="GET"&&C!=="HEAD",W=pe(g,D,h,n),B={method:C,url:A,headers:O===void 0?R:{...R,"content-type":"application/json"},...O!==void 0&&{body:O}},F=async ft=>{let oe=await y(W,B,ft);return{status:oe.status,headers:oe.headers,data:Ke(g,oe)}},Q=()=>me(s,E.repeatable??C!=="POST",F);return D?w(Q):Q()},graphql(g,f={},E={}){let h=`GraphQL ${/^\s*query (\w+)/.exec(g)?.[1]??""}`.trim(),C=pe(h,!1,f,n),A={method:"POST",url:t.graphqlUrl,headers:{...R,"content-type":"application/json"},body:JSON.stringify({query:g,variables:f})};return me(s,!0,async O=>{let D=await y(C,A,O),{data:W,errors:B}=Ke(h,D)??{},F=Array.isArray(B)?B:B===void 0?[]:[B];if(F.length>0&&!(E.absent==="null"&&F.every(Q=>Q?.type==="NOT_FOUND")))throw ce(C,D,F);if(W==null)throw F.length>0?ce(C,D,F):k(h);return W})}}}function Ke(e,{status:n,bytes:r}){if(n!==204)try{return JSON.parse(new TextDecoder("utf-8",{fatal:!0}).decode(r))}catch(t){throw k(e,t)}}var G=`
fragment Account on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on Mannequin { databaseId }
  ... on Organization { databaseId }
}`;var Ze=`
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      state
      body
      author { ...Account }
      authorAssociation
      submittedAt
      commit { oid }
      lastEditedAt
      editor { ...Account }
      viewerDidAuthor
    }`,en=`
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      commit {
        oid
        committer { user { ...Account } }
        authors(first: 100) { totalCount nodes { user { ...Account } } }
      }
    }`,nn=`
    pageInfo { hasNextPage endCursor }
    nodes {
      __typename
      ... on ReviewDismissedEvent { actor { ...Account } previousReviewState review { id } }
      ... on HeadRefForcePushedEvent { actor { ...Account } }
      ... on BaseRefChangedEvent { createdAt }
      ... on AutomaticBaseChangeSucceededEvent { createdAt }
      ... on BaseRefForcePushedEvent { createdAt }
      ... on BaseRefDeletedEvent { createdAt }
    }`,tn=`
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id fullDatabaseId viewerDidAuthor }`,rn=`itemTypes: [
      REVIEW_DISMISSED_EVENT, HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT,
      AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT, BASE_REF_FORCE_PUSHED_EVENT, BASE_REF_DELETED_EVENT
    ]`,K=`
fragment Reviewed on PullRequest {
  number
  headRefOid
  baseRefName
  baseRefOid
  author { ...Account }
  assignees(first: 20) { nodes { ...Account } }
  reviews(first: 100) {${Ze}
  }
  commits(first: 100) {${en}
  }
  timelineItems(first: 100, ${rn}) {${nn}
  }
}`,on=`
      comments(first: 100) {${tn}
      }
      newest: comments(last: 100) {
        nodes { id fullDatabaseId viewerDidAuthor }
      }`,sn=`
query More(
  $owner: String!, $name: String!, $number: Int!
  $reviews: Boolean!, $afterReview: String
  $commits: Boolean!, $afterCommit: String
  $events: Boolean!, $afterEvent: String
  $comments: Boolean!, $afterComment: String
) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $afterReview) @include(if: $reviews) {${Ze}
      }
      commits(first: 100, after: $afterCommit) @include(if: $commits) {${en}
      }
      timelineItems(first: 100, after: $afterEvent, ${rn}) @include(if: $events) {${nn}
      }
      comments(first: 100, after: $afterComment) @include(if: $comments) {${tn}
      }
    }
  }
}
${G}`;var dn=`
    status {
      contexts { context state description creator { ...Account } }
    }`,ln=e=>`
query Freeze(
  $owner: String!, $name: String!, $number: Int!
  $workflow: Boolean!, $workflowAtRun: String, $workflowAtDefault: String
  $withOwn: Boolean!, $own: [ID!]!, $withFolder: Boolean!
${an(e,n=>`  $file${n}: String!`)}) {
  own: nodes(ids: $own) @include(if: $withOwn) {
    ... on IssueComment { id fullDatabaseId viewerDidAuthor body }
  }
  repository(owner: $owner, name: $name) {
    databaseId
    visibility
    defaultBranchRef { name target { oid ...FolderChanges @include(if: $withFolder) } }
    workflowAtRun: object(expression: $workflowAtRun) @include(if: $workflow) { oid }
    workflowAtDefault: object(expression: $workflowAtDefault) @include(if: $workflow) { oid }
${an(e,n=>`    file${n}: object(expression: $file${n}) { oid }`)}    open: pullRequests(states: OPEN, first: ${100}) {
      pageInfo { hasNextPage endCursor }
      nodes { number baseRefName headRefOid }
    }
    pullRequest(number: $number) {
      ...Reviewed
      state
      isDraft
      isCrossRepository
      baseRef { target { oid } }
      mergeable
      potentialMergeCommit {
        oid
        tree { oid }
        parents(first: 3) { nodes { oid } }
      }
      last: commits(last: 1) {
        nodes { commit { oid ${dn} } }
      }
      ${on}
    }
  }
}
${K}
${G}
${qe}`,an=(e,n)=>Array.from({length:e},(r,t)=>`${n(t)}
`).join(""),un=`
query Statuses($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $commit) {
      ... on Commit { oid ${dn} }
    }
  }
}
${G}`;var Ft="POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews",Mt="<!-- ethics-gate: offers",cn=/^<!-- ethics-gate: offers((?: [0-9a-f]{64})*) -->/;async function mn(e,{number:n,head:r},t,s){await e.rest(Ft,{pull_number:n,commit_id:r,event:"COMMENT",body:`${Mt}${t.map(({id:o})=>` ${o}`).join("")} -->
${s}`,comments:t.map(({path:o,line:i,body:a})=>({path:o,line:i,side:"RIGHT",body:a}))})}function fn(e){let n=e.filter(({viewerDidAuthor:r})=>r);return new Set(n.flatMap(({body:r})=>(cn.exec(r)?.[1]??"").split(" ").filter(t=>t!=="")))}function pn({viewerDidAuthor:e,author:n,state:r,lastEditedAt:t,body:s}){return e&&n?.__typename==="Bot"&&r==="COMMENTED"&&t===null&&cn.test(s)}function X(e){Ut(e);let n=new Map(e.events.flatMap(i=>i.review?[[i.review.id,i]]:[])),r=e.reviews.flatMap((i,a)=>{let d=pn(i)?void 0:Lt(i,n.get(i.id));return d===void 0?[]:[{review:d,index:a}]});r.sort((i,a)=>gn(i.review.at,a.review.at)||i.index-a.index);let{number:t,headRefOid:s}=e.first,o=Bt(e);return{number:t,head:S(s),authors:Wt(e),...o!==void 0&&{baseChanged:o},reviews:r.map(({review:i})=>i)}}var Dt=["BaseRefChangedEvent","AutomaticBaseChangeSucceededEvent","BaseRefForcePushedEvent","BaseRefDeletedEvent"];function Bt({events:e}){return e.filter(({__typename:n})=>Dt.includes(n)).map(({createdAt:n})=>{if(n===void 0)throw new TypeError("not a time");return new Date(n).toISOString()}).toSorted(gn).at(-1)}var gn=(e,n)=>e<n?-1:e>n?1:0;function _(e){return!e||typeof e.databaseId!="number"?null:{id:e.databaseId,login:e.login,kind:e.__typename==="User"?"person":"bot"}}var yn={APPROVED:"approved",CHANGES_REQUESTED:"changes-requested",COMMENTED:"commented",DISMISSED:"dismissed"},qt=new Set(["OWNER","MEMBER","COLLABORATOR"]);function Lt(e,n){if(e.state==="PENDING"||e.submittedAt===null)return;let r=n?.previousReviewState,t=r===void 0||r==="PENDING"?void 0:yn[r];return{id:e.id,by:_(e.author),inside:qt.has(e.authorAssociation),state:yn[e.state],...e.state==="DISMISSED"&&t!==void 0&&t!=="dismissed"&&{dismissed:{by:_(n?.actor),was:t}},text:e.body,commit:e.commit===null?null:S(e.commit.oid),edited:Gt(e),at:new Date(e.submittedAt).toISOString()}}function Gt({lastEditedAt:e,editor:n,author:r}){if(e===null)return"never";let t=_(n);return t!==null&&t.id===_(r)?.id?"by-its-author":"by-somebody-else"}function Wt({first:e,commits:n,events:r}){let t=_(e.author),s=[e.author,...n.flatMap(({commit:i})=>[...N(i.authors.nodes),i.committer].map(a=>a?.user)),...r.filter(i=>i.__typename==="HeadRefForcePushedEvent").map(({actor:i})=>i),...t?.kind==="person"?[]:e.assignees.nodes],o=new Map;for(let i of s.map(_))i&&!o.has(i.id)&&o.set(i.id,i);return[...o.values()]}function Ut({first:e,commits:n}){let{number:r}=e,t=e.commits.totalCount??0,s=new Set(n.map(({commit:o})=>o.oid)).size;if(s<t)throw new m("too-much","GraphQL commits",p.say("commits-unseen",{number:r,seen:s,total:t}));if(n.some(({commit:o})=>o.authors.totalCount>100))throw new m("too-much","GraphQL authors",p.say("authors-unseen",{number:r,limit:100}))}async function wn(e,{owner:n,name:r},t){let{repository:s}=await e.graphql(un,{owner:n,name:r,commit:t});if(s.object!==null)return s.object;throw k("GraphQL Statuses")}var zt={PENDING:"pending",EXPECTED:"pending",SUCCESS:"success",FAILURE:"failure",ERROR:"error"};function hn(e){return{context:e.context,state:zt[e.state],description:e.description??"",creator:_(e.creator)}}var ee=30,ne="GraphQL More";async function te(e,{owner:n,name:r,first:t,comments:s}){let o=Z(t.reviews),i=Z(t.commits),a=Z(t.timelineItems),d=s&&Z(s.oldest),l=N(s?.newest??[]),c=()=>d?.after===void 0?!1:new Set([...d.nodes,...l].map(({id:w})=>w)).size<(s?.oldest.totalCount??Number.POSITIVE_INFINITY);for(let y=2;;y++){let w={reviews:o.after!==void 0,commits:i.after!==void 0,events:a.after!==void 0,comments:c()};if(!Object.values(w).some(Boolean))break;if(y>ee)throw new m("too-much",ne,p.say("too-many-pages",{route:ne,limit:ee}));let g=(await e.graphql(sn,{owner:n,name:r,number:t.number,...w,afterReview:o.after,afterCommit:i.after,afterEvent:a.after,afterComment:d?.after})).repository.pullRequest;w.reviews&&o.add(g.reviews),w.commits&&i.add(g.commits),w.events&&a.add(g.timelineItems),w.comments&&d?.add(g.comments)}let u=new Map([...d?.nodes??[],...l].map(y=>[y.id,y]));return{first:t,reviews:o.nodes,commits:i.nodes,events:a.nodes,comments:[...u.values()]}}function Z(e){let n={nodes:[],after:void 0,add(r){let t=r&&N(r.nodes);if(r===void 0||t===void 0||t.length<r.nodes.length)throw k(ne);let{hasNextPage:s,endCursor:o}=r.pageInfo;if(s&&(o===null||o===n.after))throw k(ne);n.nodes.push(...t),n.after=s&&o!==null?o:void 0}};return n.add(e),n}var Vt="GraphQL Freeze";async function bn(e,{owner:n,name:r},t,s,{own:o=[],folder:i=!1,files:a}={}){j(t);let d=h=>e.graphql(ln(a?.paths.length??0),{owner:n,name:r,number:t,workflow:s!==void 0,...s&&{workflowAtRun:`${s.sha}:${s.path}`,workflowAtDefault:`HEAD:${s.path}`},withOwn:h.length>0,own:h,withFolder:i,...Object.fromEntries(a?.paths.map((C,A)=>[`file${A}`,`${a.head}:${C}`])??[])}),{repository:l,own:c=[]}=await d(o).catch(h=>{if(o.length>0&&h instanceof m&&h.code==="not-found")return d([]);throw h}),u=l.pullRequest,y=await te(e,{owner:n,name:r,first:u,comments:{oldest:u.comments,newest:u.newest.nodes}}),w=N(u.last.nodes)[0]?.commit,R=w?.oid===u.headRefOid?w:await wn(e,{owner:n,name:r},u.headRefOid),g=u.state==="OPEN",f=l.defaultBranchRef?.target?.oid,E=u.baseRef?.target?.oid??(g?void 0:u.baseRefOid);if(f===void 0||E===void 0)throw new m("not-found",Vt,p.say("base-gone",{number:t}));return{number:u.number,state:{OPEN:"open",CLOSED:"closed",MERGED:"merged"}[u.state],draft:u.isDraft,defaultBranch:l.defaultBranchRef?.name??"",defaultTip:S(f),baseBranch:u.baseRefName,baseTip:S(E),head:S(u.headRefOid),fork:u.isCrossRepository,merge:Jt(u,E),reviewed:X(y),statuses:(R.status?.contexts??[]).map(hn),ownComments:jt(y.comments,new Map(N(c).map(({id:h,body:C})=>[h,C]))),...s&&{workflow:{atRun:l.workflowAtRun?.oid??null,atDefault:l.workflowAtDefault?.oid??null}},publicRepository:l.visibility==="PUBLIC",offered:fn(y.reviews),...Ht(l,a),...Qt(l.open,u)}}function Ht(e,n){let r=e.defaultBranchRef?.target?.history,t=n?.paths.flatMap((s,o)=>{let{oid:i}=e[`file${o}`]??{};return i===void 0?[]:[[s,S(i)]]});return{...r&&{folder:le(r,e.databaseId)},...t&&{files:new Map(t)}}}function Qt(e,{number:n}){return e===void 0||e.pageInfo.hasNextPage||e.nodes.includes(null)?{}:{others:N(e.nodes).filter(t=>t.number!==n).map(t=>({number:t.number,baseBranch:t.baseRefName,head:S(t.headRefOid)}))}}function Jt({mergeable:e,headRefOid:n,potentialMergeCommit:r},t){if(e==="CONFLICTING")return{kind:"conflict"};if(e!=="MERGEABLE"||r===null)return{kind:"pending"};let[s,o,...i]=N(r.parents.nodes).map(({oid:a})=>a);return s!==t||o!==n||i.length>0?{kind:"pending"}:{kind:"merged",commit:S(r.oid),tree:S(r.tree.oid)}}function jt(e,n){return e.filter(({viewerDidAuthor:r})=>r).map(({id:r,fullDatabaseId:t})=>{let s=n.get(r);return{id:ye(t),node:r,...s!==void 0&&{body:s}}}).sort((r,t)=>r.id-t.id)}function ye(e){let n=Number(e);if(e!==null&&Number.isSafeInteger(n)&&n>0)return n;throw new TypeError("not a number")}var Rn=e=>`
query Reviewed($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
${e.map(n=>`    p${n}: pullRequest(number: ${n}) { ...Reviewed }`).join(`
`)}
  }
}
${K}
${G}`,En=e=>`
query Blobs($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
${e.map((n,r)=>`    b${r}: object(oid: "${n}") { ...Text }`).join(`
`)}
  }
}
fragment Text on Blob {
  oid
  byteSize
  isBinary
  isTruncated
  text
}`,Cn=`
query Bodies($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on IssueComment { id fullDatabaseId viewerDidAuthor body }
  }
}`,Nn=`
query Arrived($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      comments(last: 30) {
        nodes { id fullDatabaseId viewerDidAuthor body }
      }
    }
  }
}`,Sn=`
query Open($owner: String!, $name: String!, $base: String, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(states: OPEN, baseRefName: $base, first: ${100}, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        number
        baseRefName
        headRefOid
        commits(last: 1) { nodes { commit { status { contexts { state } } } } }
      }
    }
  }
}`,An=`
query Queue($owner: String!, $name: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    mergeQueue(branch: $branch) {
      entries(first: ${100}, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { position pullRequest { number } }
      }
    }
  }
}`;var On=100,Yt=3,Kt="PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",Tn="DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}",Xt="POST /repos/{owner}/{repo}/issues/{issue_number}/comments";async function vn(e,n,{number:r,ownComments:t},s,o){let i=o.startsWith(s)?o:`${s}
${o}`,[a,...d]=(await Zt(e,t)).filter(c=>Pn(c,s)),l=a===void 0?"gone":await $n(e,a,i);l==="gone"&&await er(e,n,r,s,i);for(let{id:c}of d)await ge(e.rest(Tn,{comment_id:c}));return l==="unchanged"?"unchanged":"written"}var Pn=({own:e,body:n},r)=>e&&n.startsWith(r);async function Zt(e,n){let r=n.flatMap(({id:s,body:o})=>o===void 0?[]:[{id:s,own:!0,body:o}]),t=n.filter(({body:s})=>s===void 0);for(let s=0;s<t.length;s+=On){let o=t.slice(s,s+On).map(({node:a})=>a),{nodes:i}=await e.graphql(Cn,{ids:o},{absent:"null"});r.push(...N(i).map(xn))}return r.sort((s,o)=>s.id-o.id)}function xn({fullDatabaseId:e,viewerDidAuthor:n,body:r}){return{id:ye(e),own:n,body:r}}async function $n(e,n,r){return _n(n.body,r)?"unchanged":await ge(e.rest(Kt,{comment_id:n.id,body:r}))?"written":"gone"}async function er(e,{owner:n,name:r},t,s,o){let i=async()=>{let{repository:a}=await e.graphql(Nn,{owner:n,name:r,number:t});return N(a.pullRequest.comments.nodes).map(xn).filter(l=>Pn(l,s)).sort((l,c)=>l.id-c.id)};for(let a=1;;a++)try{await e.rest(Xt,{issue_number:t,body:o});break}catch(d){if(!(d instanceof m)||!d.unsure)throw d;if((await i()).some(c=>_n(c.body,o)))return;if(a===Yt)throw d}await i().then(a=>nr(e,a,o)).catch(()=>{})}async function nr(e,n,r){let[t,...s]=n;if(!(t===void 0||s.length===0)){await $n(e,t,r);for(let{id:o}of s)await ge(e.rest(Tn,{comment_id:o}))}}var _n=(e,n)=>kn(e)===kn(n),kn=e=>e.replaceAll(`\r
`,`
`).replaceAll(/\/actions\/runs\/\d+/g,"/actions/runs").trimEnd();async function ge(e){try{return await e,!0}catch(n){if(n instanceof m&&n.code==="not-found")return!1;throw n}}var we="GET /repos/{owner}/{repo}/compare/{basehead}";async function In(e,{owner:n,name:r},t,s){q({owner:n,name:r}),L(t),$(s);try{let{data:o}=await e.rest(we,{owner:n,repo:r,basehead:`${s}...${t}`,page:2,per_page:1});return(o.status==="ahead"||o.status==="identical")&&o.merge_base_commit.sha===s}catch(o){if(o instanceof m&&/^No common ancestor/i.test(o.reason))return!1;throw o}}var tr=/^(?:refs\/heads\/)?gh-readonly-queue\/(.{1,255})\/pr-([1-9]\d{0,9})-[0-9a-f]{40}$/,rr=10,or="GraphQL Queue";async function Fn(e,{owner:n,name:r},t,s){let o=s.replace(/^refs\/heads\//,"");L(o);let i=()=>new m("not-found",or,p.say("group-unknown",{ref:t.slice(0,300)})),[,a,d]=tr.exec(t)??[];if(a!==o||d===void 0)throw i();let l=[],c=null;for(let y=1;;y++){if(y>rr)throw i();let R=(await e.graphql(An,{owner:n,name:r,branch:o,after:c})).repository.mergeQueue?.entries;if(!R||R.nodes.includes(null))throw i();if(l.push(...N(R.nodes)),!R.pageInfo.hasNextPage)break;c=R.pageInfo.endCursor}l.sort((y,w)=>y.position-w.position);let u=l.findIndex(({pullRequest:y})=>y?.number===Number(d));if(u===-1)throw i();return l.slice(0,u+1).map(({pullRequest:y})=>{if(y===null)throw i();return y.number})}var Mn=20,Dn="GraphQL Open";async function Bn(e,{owner:n,name:r},{base:t,head:s}){t!==void 0&&L(t),s!==void 0&&$(s);let o=[],i=null;for(let d=1;;d++){if(d>Mn)throw new m("too-much",Dn,p.say("too-many-pages",{route:Dn,limit:Mn}));let l=await e.graphql(Sn,{owner:n,name:r,base:t??null,after:i}),{nodes:c,pageInfo:u}=l.repository.pullRequests;if(o.push(...N(c)),!u.hasNextPage)break;i=u.endCursor}return[...new Map(o.map(d=>[d.number,d])).values()].map(({number:d,baseRefName:l,headRefOid:c,commits:u})=>({number:d,baseBranch:l,head:S(c),green:N(u.nodes).some(({commit:{status:y}})=>y?.contexts.some(({state:w})=>w==="SUCCESS"))})).filter(d=>(t===void 0||d.baseBranch===t)&&(s===void 0||d.head===s))}var qn=20;async function Ln(e,{owner:n,name:r},t){let s=[...new Set(t)].sort((i,a)=>i-a);s.forEach(j);let o=new Map;for(let i=0;i<s.length;i+=qn){let a=s.slice(i,i+qn),{repository:d}=await e.graphql(Rn(a),{owner:n,name:r},{absent:"null"});for(let l of a){let c=d[`p${l}`],u=c&&await ir(e,{owner:n,name:r},c);u&&o.set(l,u)}}return o}var sr=["too-many-pages","commits-unseen","authors-unseen"].map(e=>`forge.${e}`);async function ir(e,n,r){if(!((r.reviews.totalCount??0)>ee*100))try{let t={branch:r.baseRefName,tip:S(r.baseRefOid)};return{...X(await te(e,{...n,first:r})),base:t}}catch(t){if(t instanceof m&&sr.includes(t.say.key))return;throw t}}async function Gn(e,n,r){$(n),await e.rest("POST /repos/{owner}/{repo}/statuses/{sha}",{sha:n,state:r.state,context:r.context,description:r.description,target_url:r.target},{repeatable:!0})}var zn=100,ar=2*1024*1024,dr=128*1024,he=400*1024,Wn="GET /repos/{owner}/{repo}/git/blobs/{file_sha}";function Vn(e){let n=new Map,r=Promise.resolve(),t=async(s,o,i)=>{let a=mr(o,i.filter(({oid:l})=>!n.has(l))),d=await fr(e,s,[...o,...a]);for(let{oid:l}of a){let c=d.get(l);c&&n.set(l,Promise.resolve(c))}for(let{oid:l}of o)d.has(l)||d.set(l,await pr(e,s,l));return d};return async(s,o,i=[])=>{let a=new Map(o.filter(({oid:l})=>!n.has(l)).map(l=>[l.oid,l]));for(let[l,c]of a){let u=ur(c);u!==void 0&&(n.set(l,Promise.resolve(u)),a.delete(l))}for(let l of cr([...a.values()])){let c=r.then(()=>t(s,l,i));r=c.catch(()=>{for(let{oid:u}of l)n.delete(u)});for(let{oid:u}of l)n.set(u,c.then(y=>y.get(u)??Un))}let d=new Map;for(let{oid:l}of o)d.set(l,n.get(l)??Promise.resolve(Un));return new Map(await Promise.all([...d].map(async([l,c])=>[l,await c])))}}var Un={kind:"unreadable",why:"object-missing"},Hn=Buffer.alloc(0),lr=J(Hn);function ur({oid:e,size:n}){return e===lr?{kind:"bytes",bytes:Hn,oid:e}:n!==null&&n>10485760?Qn(n):void 0}var Qn=e=>({kind:"too-large",size:e,limit:10485760});function cr(e){let n=[],r=[],t=0;for(let s of e){let o=s.size??he;if(o>he){n.push([s]);continue}(r.length===zn||t+o>ar)&&(n.push(r),r=[],t=0),r.push(s),t+=o}return r.length>0?[...n,r]:n}function mr(e,n){let r=dr;return[...new Map(n.map(t=>[t.oid,t])).values()].filter(({size:t})=>t===null||t>r?!1:(r-=t,!0)).slice(0,Math.max(0,zn-e.length))}async function fr(e,{owner:n,name:r},t){let s=new Map,o=t.filter(({size:a})=>a===null||a<=he).map(({oid:a})=>a);if(o.length===0)return s;let{repository:i}=await e.graphql(En(o),{owner:n,name:r});for(let[a,d]of o.entries()){let l=i[`b${a}`];if(typeof l?.byteSize=="number"&&l.byteSize>10485760)s.set(d,Qn(l.byteSize));else if(typeof l?.text=="string"&&l.isBinary!==!0&&!l.isTruncated){let c=Buffer.from(l.text,"utf8");J(c)===d&&s.set(d,{kind:"bytes",bytes:c,oid:d})}}return s}async function pr(e,{owner:n,name:r},t){let{data:s}=await e.rest(Wn,{owner:n,repo:r,file_sha:t}),{content:o,encoding:i}=s??{},d=typeof o=="string"&&(i==="base64"||i==="utf-8")?Buffer.from(o,i==="base64"?"base64":"utf8"):void 0;if(d!==void 0&&J(d)===t)return{kind:"bytes",bytes:d,oid:t};throw new m("unreadable",Wn,p.say("blob-differs",{object:t}))}var z="GET /repos/{owner}/{repo}/git/trees/{tree_sha}",Yn=60;async function Kn(e,{owner:n,name:r},t){let s=[],o=[{sha:t,path:""}],i=0,a=async(d,l)=>{if(i++>=Yn)throw jn(t);let c={owner:n,repo:r,tree_sha:d,...l&&{recursive:"1"}},{data:u}=await e.rest(z,c);if(typeof u?.truncated=="boolean"&&Array.isArray(u.tree))return u;throw k(z)};for(let d=o.pop();d!==void 0;d=o.pop()){let{sha:l,path:c}=d,u=await a(l,!0),{tree:y,truncated:w}=u.truncated?await a(l,!1):u;if(w)throw jn(t);for(let R of y){let g=c===""?Jn(R):`${c}/${Jn(R)}`;R.type!=="tree"?s.push({path:g,kind:yr(R),source:gr(R)}):u.truncated&&o.push({sha:S(R.sha),path:g})}_e(s.length)}return s}function Jn({path:e}){if(typeof e=="string"&&e!=="")return e;throw new TypeError("no name")}function yr({mode:e,type:n}){if(e==="160000"&&n==="commit")return"submodule";if(e==="120000"&&n==="blob")return"link";if(e?.startsWith("100")&&n==="blob")return"file";throw new TypeError("unknown mode")}var gr=({sha:e,size:n})=>({oid:S(e),size:typeof n=="number"?n:null}),jn=e=>new m("too-much",z,p.say("tree-too-large",{commit:e,limit:Yn}));function et(e,n){let r=Vn(e),t=new Map,s=[],o=(i,a,d)=>Ie({commit:i,list:()=>P(z,async()=>{let l=await Kn(e,a,i);return a===n&&(s=[...Rr(l),...s].slice(0,br)),$e(l)}).catch(l=>{throw t.delete(d),l}),async read(l){Cr(l);let c=await r(a,l.map(u=>u.source),a===n?s:[]);return Fe(l.map(({path:u,source:y})=>[u,c.get(y.oid)??Er]))},async identify(l){return new Map(l.map(({path:c,source:u})=>[c,u.oid]))}});return(i,a)=>{q(a),$(i);let d=`${a.owner}/${a.name}@${i}`.toLowerCase(),l=t.get(d)??o(i,a,d);return t.set(d,l),l}}var wr=/\.(?:ya?ml|md|csv|json)$/,Zn=/(?:^|\/)ethics\.yml$/,hr=32*1024,br=1e3;function Rr(e){let n=e.filter(({path:t,kind:s,source:o})=>s==="file"&&wr.test(t)&&o.size!==null&&o.size<=hr);return[...n.filter(({path:t})=>Zn.test(t)),...n.filter(({path:t})=>!Zn.test(t))].map(({source:t})=>t)}var Er={kind:"unreadable",why:"object-missing"};function Cr(e){if([...new Map(e.map(({source:t})=>[t.oid,t.size??0])).values()].reduce((t,s)=>t+(s>10485760?0:s),0)>536870912)throw new xe("too-many-bytes",{limit:536870912})}var Nr=20;function ii({workflow:e,...n}){let{repository:r}=n,t=Xe(n),s=new Map,o=new Map,i=et(t,r);return{client:t,freeze:(a,d)=>P("GraphQL Freeze",async()=>{let l=s.get(a)??[],c={own:l,folder:o.size===0,...d&&{files:d}},u=await bn(t,r,a,e,c);s.set(a,l.length>0?[]:u.ownComments.slice(0,Nr).map(({node:R})=>R));let{defaultTip:y,folder:w=o.get(y)}=u;return w===void 0?u:(o.set(y,w),{...u,folder:w})}),reviewed:a=>P("GraphQL Reviewed",()=>Ln(t,r,a)),tree:async(a,d=r)=>i(a,d),contains:(a,d,l)=>P(we,()=>In(t,a,d,l)),open:a=>P("GraphQL Open",()=>Bn(t,r,a)),group:(a,d)=>P("GraphQL Queue",()=>Fn(t,r,a,d)),writeStatus:(a,d)=>Gn(t,a,d),writeComment:(a,d,l)=>P("GraphQL Bodies",()=>vn(t,r,a,d,l)),offer:(a,d,l)=>mn(t,a,d,l)}}function b(e){return{kind:"known",value:e}}function V(e){return{kind:"cannot-see",needs:e}}var ui=15368;function ci(e){let n=e.rules.kind==="known"?e.rules.value:[],r=a=>n.filter(d=>d.type===a),t=r("required_status_checks").map(Re),s=r("pull_request").map(Re),o=Sr(e),i=a=>e.rules.kind==="known"?b(a):e.rules;return{checks:[...t.flatMap(kr),...o.checks.kind==="known"?o.checks.value:[]],allChecks:Pr(i(!0),o.checks.kind==="known"?b(!0):o.checks),upToDate:be(i(t.some(a=>a.strict_required_status_checks_policy===!0)),o.strict),approvals:vr(i(Math.max(0,...s.map(a=>Ce(a.required_approving_review_count)))),o.approvals),codeOwners:be(i(s.some(a=>a.require_code_owner_review===!0)),o.codeOwners),lastPush:be(i(s.some(a=>a.require_last_push_approval===!0)),o.lastPush),queue:i(r("merge_queue").length>0),workflows:i(r("workflows").flatMap(Tr)),administrators:o.administrators}}var nt={checks:b([]),strict:b(!1),approvals:b(0),codeOwners:b(!1),lastPush:b(!1),administrators:b(!1)};function Sr({branch:e,updateRule:n,classic:r}){if(r.kind==="known"&&r.value===null||e.kind==="known"&&Ar(e.value))return nt;if(r.kind==="known"&&r.value!==null)return Or(r.value);let t=V(r.kind==="cannot-see"?r.needs:"administration"),s=e.kind==="known"?I(I(e.value.protection).required_status_checks):void 0,o=n.kind==="known"?n.value:void 0,i=s?.enforcement_level;return{checks:s?b(tt(s)):t,strict:t,approvals:o?b(Ce(o.requiredApprovingReviewCount)):t,codeOwners:o?b(o.requiresCodeOwnerReviews===!0):t,lastPush:t,administrators:i==="non_admins"||i==="everyone"?b(i==="non_admins"):t}}function Ar(e){return e.protected===!1||I(e.protection).enabled===!1}function Or(e){let n=I(e.required_status_checks),r=I(e.required_pull_request_reviews);return{checks:b(tt(n)),strict:b(n.strict===!0),approvals:b(Ce(r.required_approving_review_count)),codeOwners:b(r.require_code_owner_reviews===!0),lastPush:b(r.require_last_push_approval===!0),administrators:b(I(e.enforce_admins).enabled!==!0)}}function kr(e){return Ee(e.required_status_checks).flatMap(n=>{let{context:r,integration_id:t}=n;return typeof r!="string"?[]:[{context:r,source:typeof t=="number"&&t>0?t:null,by:"ruleset"}]})}function tt(e){let n=Ee(e.checks).flatMap(({context:s,app_id:o})=>typeof s=="string"?[{context:s,source:typeof o=="number"&&o>0?o:null,by:"classic"}]:[]),t=(Array.isArray(e.contexts)?e.contexts:[]).filter(s=>typeof s=="string"&&n.every(o=>o.context!==s));return[...n,...t.map(s=>({context:s,source:null,by:"classic"}))]}function Tr(e){let n=e.ruleset_source_type==="Organization"||e.ruleset_source_type==="Enterprise";return Ee(Re(e).workflows).flatMap(({path:r,repository_id:t,ref:s,sha:o})=>typeof r=="string"&&typeof t=="number"?[{path:r,repositoryId:t,ref:typeof s=="string"?s:void 0,sha:typeof o=="string"?o:void 0,organisation:n}]:[])}function be(e,n){return e.kind==="known"&&e.value||n.kind==="known"&&n.value?b(!0):e.kind==="cannot-see"?e:n}function vr(e,n){let r=Math.max(e.kind==="known"?e.value:0,n.kind==="known"?n.value:0);return r>0?b(r):e.kind==="cannot-see"?e:n}function Pr(e,n){return e.kind==="cannot-see"?e:n}function Re(e){return I(e.parameters)}function I(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)?e:{}}function Ee(e){return Array.isArray(e)?e.map(I):[]}function Ce(e){return typeof e=="number"&&Number.isFinite(e)?e:0}function yi(e,n){return e.toLowerCase()===n.toLowerCase()}function gi(e,n,r){let t=n?.branches??[];return t.length===0?e===r:t.some(s=>xr(s,e))}function xr(e,n){return e.split("/").length===n.split("/").length||e.includes("**")?U(e,n):!1}async function Ei(e,n,r){try{return b(await n())}catch(t){return t instanceof m?t.code==="not-found"&&r?.(t.reason)?b(null):V(t.code==="refused"||t.code==="not-found"?e:"answer"):V("answer")}}var Ne=[".github/CODEOWNERS","CODEOWNERS","docs/CODEOWNERS"],$r=3*1024*1024,_r=5e3,Ir=500;function rt(e,n){if(n.length>$r)return{path:e,rules:[]};let t=new TextDecoder().decode(n).split(/\r\n|\n|\r/).flatMap((s,o)=>{let[i="",...a]=s.replace(/(^|\s)#.*$/u,"").trim().split(/(?<!\\)\s+/u);return Fr(i)?[{line:o+1,pattern:i.replaceAll("\\ "," "),owners:a}]:[]});return{path:e,rules:t.slice(0,_r)}}function Fr(e){return e!==""&&e.length<=Ir&&!/^!|[[\]]|\\#/u.test(e)}function Si({rules:e},n){return e.findLast(({pattern:r})=>Mr(r,n))}function Ai({pattern:e}){return["*","**","/**","/*","**/*","/"].includes(e)}function Mr(e,n){if(e==="*"||e==="/")return!0;let r=e.replace(/^\//u,"").replace(/\/$/u,""),t=e.startsWith("/")||r.includes("/"),s=t?r:`**/${r}`;return t&&/(?:^|\/)\*$/u.test(r)&&!r.includes("**")?n.split("/").length===r.split("/").length&&U(s,n):U(s,e.endsWith("/")?n.slice(0,Math.max(0,n.lastIndexOf("/"))):n)}var st=pt(yt(),1);var Dr=new Map;function it(e,n){if(n.length>ie.bytes)return{kind:"unreadable",path:e,line:1};let r=ke(e,n);if("problem"in r)return{kind:"unreadable",path:e,line:1};let t=Br(r.text);return typeof t=="number"?{kind:"unreadable",path:e,line:t}:{kind:"read",workflow:{path:e,name:T(t.get("name")),events:qr(t.get("on")??null),permissions:at(t.get("permissions")),cancels:dt(t.get("concurrency")),jobs:[...v(t.get("jobs"))].map(([s,o])=>Wr(String(s),v(o)))}}}function Br(e){let n=new st.Composer({schema:"core",version:"1.2",uniqueKeys:!0,merge:!1}),r=d=>new Oe(e).at(d).line,t,s=Te(e,({offset:d})=>{t??=d}),o=[];for(let d of n.compose(s,!0,e.length))if(o.push(d),o.length>1)return r(d.range[0]);let[i]=o,a=t??i?.errors[0]?.pos[0];if(a!==void 0||i===void 0)return r(a??0);try{let d=i.toJS({mapAsMap:!0,maxAliasCount:ie.aliases});return d instanceof Map?d:1}catch{return 1}}function qr(e){return typeof e=="string"?new Map([[e,ot]]):ut(e)?new Map(e.map(n=>[String(n),ot])):new Map([...v(e)].map(([n,r])=>[String(n),Gr(v(r))]))}var ot={types:void 0,filters:[],workflows:[]},Lr=["paths","paths-ignore","branches","branches-ignore","tags","tags-ignore"];function Gr(e){let n=e.get("types");return{types:n==null?void 0:H(n),filters:Lr.filter(r=>e.has(r)),workflows:H(e.get("workflows"))}}function Wr(e,n){let r=v(n.get("strategy")).get("matrix");return{id:e,name:T(n.get("name"))??e,calls:T(n.get("uses")),runsOn:zr(n.get("runs-on")),matrix:r!=null,condition:T(n.get("if")),continues:Se(n.get("continue-on-error")),cancels:dt(n.get("concurrency")),permissions:at(n.get("permissions")),environment:T(n.get("environment"))??T(v(n.get("environment")).get("name")),steps:lt(n.get("steps")).map(t=>Ur(v(t)))}}function Ur(e){let n=[...v(e.get("with"))].flatMap(([r,t])=>{let s=T(t);return s===void 0?[]:[[String(r),s]]});return{uses:T(e.get("uses")),with:new Map(n),runs:e.has("run"),condition:T(e.get("if")),continues:Se(e.get("continue-on-error"))}}function zr(e){let n=v(e);return n.size>0?[...H(n.get("labels")),...H(n.get("group"))]:H(e)}function at(e){if(e!==void 0)return e==="read-all"||e==="write-all"?{kind:"all",level:e==="read-all"?"read":"write"}:{kind:"named",levels:new Map([...v(e)].map(([n,r])=>[String(n),String(r)]))}}function dt(e){return Se(v(e).get("cancel-in-progress"))}function Se(e){return e===!0||e==="true"?"yes":typeof e=="string"&&e.includes("${{")?"depends":"no"}function T(e){return typeof e=="string"||typeof e=="number"||typeof e=="boolean"?String(e):void 0}function H(e){let n=T(e);return n===void 0?lt(e).flatMap(r=>T(r)??[]):[n]}function lt(e){return e!==void 0&&ut(e)?e:[]}function ut(e){return Array.isArray(e)}function v(e){return e instanceof Map?e:Dr}var Vr=/^\.github\/workflows\/[^/]+\.ya?ml$/u,Hr=200,Qr=[".github/ethics-gate/any-new-file.yml",".github/workflows/any-new-workflow.yml",".github/actions/any-new-action/action.yml",...Ne];async function Di(e,n){let r=await e.list(),t=r.filter(({kind:f})=>f==="file").map(({path:f})=>f),s=r.map(({path:f})=>f).filter(f=>Vr.test(f)),o=Ne.find(f=>t.includes(f)),i=s.slice(0,Hr),[a,d]=await Promise.all([e.read([...i,...o?[o]:[]]),Pe(e,t,{elsewhere:n})]),l=f=>{let E=a.get(f);return E?.kind==="bytes"?E.bytes:void 0},c=o&&l(o),{gate:u,organisation:y,problems:w}=d,R=t.filter(f=>f===se||f.endsWith(`/${se}`)),g=new Set([...Qr,...t.filter(ve)]);return{trusted:d,facts:{workflows:s.map(f=>{let E=l(f);return E?it(f,E):{kind:"unreadable",path:f,line:1}}),codeowners:o&&c?rt(o,c):void 0,guarded:[...g].sort(),declarations:R,gate:u&&{owners:u.owners,roles:Jr(y?.roles,u.roles),...u.organisation?.repository&&!y&&{elsewhere:n?"contents":"token"},context:u.context},faults:w.filter(({say:f})=>f.key!=="policy.organisation-remote"&&!f.key.startsWith("forge.")).map(({at:{file:f,line:E}})=>`${f}:${E}`)}}}function Jr(e,n){return new Map([...e??[],...n])}var ct=/^[\w.-]+\/[\w./-]*ethics-gate[\w./-]*@\S+$/iu,mt=/^\.\/\S*ethics-gate\S*$|^\.\/?$/iu;function qi(e){return e.flatMap(n=>{if(n.kind==="unreadable")return[];let{workflow:r}=n;return r.jobs.flatMap(t=>t.calls!==void 0&&(ct.test(t.calls)||mt.test(t.calls))?[{workflow:r,job:t,step:void 0,uses:t.calls}]:t.steps.flatMap(s=>s.uses!==void 0&&(ct.test(s.uses)||mt.test(s.uses))?[{workflow:r,job:t,step:s,uses:s.uses}]:[]))})}export{ae as a,Yr as b,Kr as c,ii as d,qi as e,b as f,V as g,Ne as h,Si as i,Ai as j,ui as k,ci as l,Ar as m,yi as n,gi as o,Ei as p,Di as q};
