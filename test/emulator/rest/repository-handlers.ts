import {Refused} from '../answer.ts'
import {ownersFile} from '../store/codeowners.ts'
import type {Repo} from '../store/model.ts'
import {protectionOn, rulesetsOn} from '../store/rules.ts'
import {iso} from '../store/said.ts'
import {holds} from '../tokens.ts'
import {type Call, type Handler, number, ok, paged, repositoryOf, text} from './call.ts'
import {branchProtection, fullProtection, rulesetShape} from './rule-shapes.ts'
import {commitShape, fullRepository, userShape} from './shapes.ts'
import {apiOf} from './urls.ts'

const METADATA = [{metadata: 'read'}] as const
const CONTENTS = [{contents: 'read'}] as const
const ACTIONS = [{actions: 'read'}] as const

const repository: Handler = {needs: METADATA, answer: call => ok(fullRepository(call.urls, repositoryOf(call)))}

function branchOf(call: Call): {at: Repo; branch: string; tip: string} {
  const at = repositoryOf(call)
  const branch = text(call, 'branch')
  const tip = at.refs.get(`heads/${branch}`)
  if (tip === undefined) throw new Refused(404, 'Branch not found', call.documentation)
  return {at, branch, tip}
}

const branch: Handler = {
  needs: CONTENTS,
  answer: call => {
    const {at, branch: name, tip} = branchOf(call)
    const url = `${apiOf(call.urls, at)}/branches/${name}`
    return ok({
      name,
      commit: commitShape(call.urls, at, tip),
      _links: {self: url, html: `${call.urls.html}/${at.fullName}/tree/${name}`},
      protected: protectionOn(at, name) !== undefined,
      protection: branchProtection(protectionOn(at, name)),
      protection_url: `${url}/protection`,
    })
  },
}

const branches: Handler = {
  needs: CONTENTS,
  answer: call => {
    const at = repositoryOf(call)
    const asked = call.given['protected']
    const names = [...at.refs.keys()]
      .filter(ref => ref.startsWith('heads/'))
      .map(ref => ref.slice('heads/'.length))
      .filter(name => asked === undefined || (protectionOn(at, name) !== undefined) === asked)
      .sort()
    return paged(call, names, name => {
      const sha = at.tip(name)
      return {
        name,
        commit: {sha, url: `${apiOf(call.urls, at)}/commits/${sha}`},
        protected: protectionOn(at, name) !== undefined,
      }
    })
  },
}

const protection: Handler = {
  needs: [{administration: 'read'}],
  answer: call => {
    const {at, branch: name} = branchOf(call)
    const found = protectionOn(at, name)
    if (found === undefined) throw new Refused(404, 'Branch not protected', call.documentation)
    return ok(fullProtection(`${apiOf(call.urls, at)}/branches/${name}/protection`, found))
  },
}

const branchRules: Handler = {
  needs: METADATA,
  answer: call => {
    const at = repositoryOf(call)
    const rules = rulesetsOn(at, text(call, 'branch')).flatMap(ruleset =>
      ruleset.rules.map(rule => ({
        ...rule,
        ruleset_source_type: ruleset.source,
        ruleset_source: ruleset.source === 'Repository' ? at.fullName : at.owner.login,
        ruleset_id: ruleset.id,
      })),
    )
    return paged(call, rules, rule => rule)
  },
}

/** Who is let past the rules is told only to those who may change them. */
function seesBypass(call: Call): boolean {
  if (call.token === null) return false
  if (call.token.profile === 'user') return repositoryOf(call).permissionOf(call.token.account) === 'admin'
  return holds(call.token, {administration: 'write'})
}

const rulesets: Handler = {
  needs: METADATA,
  answer: call => {
    const at = repositoryOf(call)
    const all =
      call.given['includes_parents'] === false ? at.rulesets.filter(one => one.source === 'Repository') : at.rulesets
    return paged(call, all, one => {
      const {
        rules: _rules,
        conditions: _conditions,
        bypass_actors: _actors,
        ...short
      } = rulesetShape(call.urls, at, one, false)
      return short
    })
  },
}

const ruleset: Handler = {
  needs: METADATA,
  answer: call => {
    const at = repositoryOf(call)
    const found = at.rulesets.find(({id}) => id === number(call, 'ruleset_id'))
    if (found === undefined) throw Refused.notFound(call.documentation)
    return ok(rulesetShape(call.urls, at, found, seesBypass(call)))
  },
}

const codeownersErrors: Handler = {
  needs: CONTENTS,
  answer: call => {
    const at = repositoryOf(call)
    const commit = at.resolve(call.given['ref'] === undefined ? at.defaultBranch : text(call, 'ref'))
    const file = commit === undefined ? undefined : ownersFile(at, commit)
    if (file === undefined) throw Refused.notFound(call.documentation)
    const errors = file.lines.flatMap(({line, error}) =>
      error === undefined ? [] : [{line, suggestion: null, path: file.path, ...error}],
    )
    return ok({errors})
  },
}

const PLAIN: Readonly<Record<string, string>> = {maintain: 'write', triage: 'read'}

const permission: Handler = {
  needs: METADATA,
  answer: call => {
    const at = repositoryOf(call)
    const login = text(call, 'username')
    const account = call.world.accounts.find(one => one.login === login && !one.deleted)
    if (account === undefined) throw Refused.notFound(call.documentation)
    const level = at.permissionOf(account)
    const has = (...levels: readonly string[]): boolean => levels.includes(level)
    return ok({
      permission: PLAIN[level] ?? level,
      role_name: level,
      user: {
        ...userShape(call.urls, account),
        role_name: level,
        permissions: {
          pull: level !== 'none',
          triage: has('triage', 'write', 'maintain', 'admin'),
          push: has('write', 'maintain', 'admin'),
          maintain: has('maintain', 'admin'),
          admin: has('admin'),
        },
      },
    })
  },
}

const environments: Handler = {
  needs: ACTIONS,
  answer: call => {
    const at = repositoryOf(call)
    const page = paged(call, at.environments, ({id, name, branches: allowed, reviewers}) => ({
      id,
      node_id: `EN_${id}`,
      name,
      url: `${apiOf(call.urls, at)}/environments/${encodeURIComponent(name)}`,
      html_url: `${call.urls.html}/${at.fullName}/deployments/${name}`,
      created_at: iso(at.createdAt),
      updated_at: iso(at.createdAt),
      protection_rules: [
        ...(reviewers.length === 0
          ? []
          : [
              {
                id: id + 1,
                node_id: `GA_${id}`,
                type: 'required_reviewers',
                prevent_self_review: false,
                reviewers: reviewers.map(one => ({type: 'User', reviewer: userShape(call.urls, one)})),
              },
            ]),
        ...(allowed === 'all' ? [] : [{id: id + 2, node_id: `GB_${id}`, type: 'branch_policy'}]),
      ],
      deployment_branch_policy:
        allowed === 'all'
          ? null
          : {protected_branches: allowed === 'protected', custom_branch_policies: allowed !== 'protected'},
    }))
    return {...page, body: {total_count: at.environments.length, environments: page.body}}
  },
}

const branchPolicies: Handler = {
  needs: ACTIONS,
  answer: call => {
    const at = repositoryOf(call)
    const found = at.environments.find(({name}) => name === text(call, 'environment_name'))
    if (found === undefined) throw Refused.notFound(call.documentation)
    const patterns = typeof found.branches === 'string' ? [] : found.branches
    const page = paged(call, patterns, name => ({
      id: found.id * 10 + patterns.indexOf(name),
      node_id: `DBP_${found.id}_${patterns.indexOf(name)}`,
      name,
      type: 'branch',
    }))
    return {...page, body: {total_count: patterns.length, branch_policies: page.body}}
  },
}

export const REPOSITORY_HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}': repository,
  'GET /repos/{owner}/{repo}/branches': branches,
  'GET /repos/{owner}/{repo}/branches/{branch}': branch,
  'GET /repos/{owner}/{repo}/branches/{branch}/protection': protection,
  'GET /repos/{owner}/{repo}/rules/branches/{branch}': branchRules,
  'GET /repos/{owner}/{repo}/rulesets': rulesets,
  'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}': ruleset,
  'GET /repos/{owner}/{repo}/codeowners/errors': codeownersErrors,
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': permission,
  'GET /repos/{owner}/{repo}/environments': environments,
  'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies': branchPolicies,
}
