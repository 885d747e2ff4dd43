import type {Job, ReadWorkflow, Step, Workflow} from './workflow.ts'

/** A job that runs the gate: by a step of its own, or by calling a workflow that bears its name. */
export interface GateJob {
  readonly workflow: Workflow
  readonly job: Job
  /** `undefined` where another workflow is called, whose steps are not here. */
  readonly step: Step | undefined
  readonly uses: string
}

/** `owner/ethics-gate@…`, an organisation's own wrapper with that in its name, or a reusable workflow called so. */
const GATE = /^[\w.-]+\/[\w./-]*ethics-gate[\w./-]*@\S+$/iu
const LOCAL = /^\.\/\S*ethics-gate\S*$|^\.\/?$/iu

export function gateJobs(workflows: readonly ReadWorkflow[]): GateJob[] {
  return workflows.flatMap(read => {
    if (read.kind === 'unreadable') return []
    const {workflow} = read
    return workflow.jobs.flatMap((job): GateJob[] => {
      if (job.calls !== undefined && (GATE.test(job.calls) || LOCAL.test(job.calls)))
        return [{workflow, job, step: undefined, uses: job.calls}]
      return job.steps.flatMap(step =>
        step.uses !== undefined && (GATE.test(step.uses) || LOCAL.test(step.uses))
          ? [{workflow, job, step, uses: step.uses}]
          : [],
      )
    })
  })
}
