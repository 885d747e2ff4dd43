export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** JSON; nothing where it is not given. */
  readonly body?: unknown
}

/** A request that is answered with an error, in the words of GitHub. */
export class Refused extends Error {
  readonly status: number
  readonly answer: Answer

  constructor(
    status: number,
    message: string,
    documentation = 'https://docs.github.com/rest',
    more: {headers?: Readonly<Record<string, string>>; errors?: unknown} = {},
  ) {
    super(message)
    this.status = status
    this.answer = {
      status,
      headers: more.headers ?? {},
      body: {
        message,
        ...(more.errors !== undefined && {errors: more.errors}),
        documentation_url: documentation,
        status: String(status),
      },
    }
  }

  static notFound(documentation?: string): Refused {
    return new Refused(404, 'Not Found', documentation)
  }

  /** The form of most validation errors: which field of which resource, and why. */
  static invalid(resource: string, field: string, message: string, documentation?: string): Refused {
    return new Refused(422, 'Validation Failed', documentation, {
      errors: [{resource, code: 'custom', field, message}],
    })
  }
}

/** The emulator does not know how: a fault of the test or of the emulator, and never of what is tested. */
export class NotEmulated extends Error {}
