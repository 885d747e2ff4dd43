import {describe, expect, test} from 'vitest'
import {AI_LIBRARIES, aiLibrary, type Ecosystem} from './ai-libraries.ts'
import {findInTree, type TreeFile} from './find.ts'
import {FIRST_BYTES} from './text.ts'
import {MOST_FILES, wantedFiles} from './wanted.ts'

const bytes = (content: string | Uint8Array): TreeFile => ({
  kind: 'bytes',
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})
const look = (files: Record<string, string | Uint8Array>) =>
  findInTree(Object.keys(files), new Map(Object.entries(files).map(([path, content]) => [path, bytes(content)])))
const brief = (files: Record<string, string | Uint8Array>) =>
  look(files).map(({kind, name, at}) => `${kind} ${name} ${at.file}:${at.line}:${at.column}`)

describe('model files', () => {
  test.each([
    'model.pkl',
    'models/A.JOBLIB',
    'net.onnx',
    'a/b/x.safetensors',
    'm.pt',
    'm.pth',
    'm.h5',
    'm.keras',
    'm.pmml',
    'm.rds',
    'm.mojo',
    'm.cbm',
    'm.gguf',
    'clf.pkl.gz',
    'clf.joblib.dvc',
    'export/saved_model.pb',
    'mlruns/1/MLmodel',
    'bert/pytorch_model.bin',
  ])('%s', path => {
    expect(brief({[path]: ''})).toEqual([`model-file ${path} ${path}:1:1`])
  })

  test.each(['model.py', 'pkl', 'docs/onnx.md', 'a.pkl.md', 'data.bin', 'main.ptx', '.pkl/readme.md'])(
    'not %s',
    path => {
      expect(brief({[path]: 'x'})).toEqual([])
    },
  )
})

describe('AI libraries', () => {
  const cases: readonly [string, string, string[]][] = [
    ['requirements.txt', 'numpy\nscikit-learn==1.4  # models\n', ['scikit-learn :2']],
    ['requirements-dev.txt', 'Scikit_Learn>=1\n', ['scikit-learn :1']],
    ['requirements/base.in', '# torch is not here\ntorchvision @ https://example.org/x.whl\n', ['torchvision :2']],
    ['pyproject.toml', '[project]\ndependencies = [\n  "pandas",\n  "xgboost>=2",\n]\n', ['xgboost :4']],
    [
      'pyproject.toml',
      '[tool.poetry.dependencies]\npython = "^3.12"\nlightgbm = "^4"\n[tool.poetry.group.x.dependencies.catboost]\n',
      ['lightgbm :3', 'catboost :4'],
    ],
    ['Pipfile', '[packages]\ntransformers = "*"\n', ['transformers :2']],
    [
      'environment.yml',
      'dependencies:\n  - python=3.12\n  - conda-forge::pytorch=2\n  - pip:\n    - openai\n',
      ['pytorch :3', 'openai :5'],
    ],
    ['setup.py', "setup(install_requires=['keras>=3', 'requests'])", ['keras :1']],
    ['setup.cfg', '[options]\ninstall_requires =\n  tensorflow>=2\n', ['tensorflow :3']],
    ['web/package.json', '{"dependencies": {"@tensorflow/tfjs": "4", "react": "19"}}', ['@tensorflow/tfjs :1']],
    ['renv.lock', '{"Packages": {"ranger": {\n"Package": "ranger"}}}', ['ranger :2']],
    [
      'DESCRIPTION',
      'Package: absence\nDescription: Uses caret, they say.\nImports: dplyr,\n    randomForest (>= 4)\n',
      ['randomForest :4'],
    ],
    ['pom.xml', '<dependency><artifactId>weka-stable</artifactId></dependency>', ['weka-stable :1']],
    ['app/build.gradle.kts', 'implementation("ai.h2o:h2o-genmodel:3.46")', ['h2o-genmodel :1']],
    [
      'go.mod',
      'module example.org/x\nrequire (\n\tgithub.com/openai/openai-go v1.2.3\n)\n',
      ['github.com/openai/openai-go :3'],
    ],
    ['Cargo.toml', '[dependencies]\ncandle-core = "0.9"\n', ['candle-core :2']],
    ['src/App.csproj', '<PackageReference Include="Microsoft.ML" Version="4" />', ['Microsoft.ML :1']],
    [
      'a.ipynb',
      '{"cells": [{"source": ["import pandas as pd, torch\\n",\n"from sklearn.linear_model import LogisticRegression\\n"]}]}',
      ['torch :1', 'sklearn :2'],
    ],
    [
      'b.ipynb',
      '{"cells": [{"source": "x = 1\\n%pip install -q prophet\\nlibrary(ranger)"}]}',
      ['prophet :1', 'ranger :1'],
    ],
  ]
  test.each(cases)('%s', (path, content, expected) => {
    expect(look({[path]: content}).map(({kind, name, at}) => `${kind} ${name} :${at.line}`)).toEqual(
      expected.map(line => `ai-library ${line}`),
    )
  })

  test('a library that only looks like one is none', () => {
    expect(
      brief({
        'requirements.txt': 'torchlight\nopenai-like\n# torch\n-r torch.txt\n',
        'package.json': '{"name": "x", "scripts": {"ai": 1}}',
      }),
    ).toEqual([])
  })

  test('every listed library is recognised in its ecosystem', () => {
    for (const [ecosystem, names] of Object.entries(AI_LIBRARIES)) {
      expect(new Set(names).size, ecosystem).toBe(names.length)
      for (const name of names) expect(aiLibrary(ecosystem as Ecosystem, name.toUpperCase())).toBe(name)
    }
  })
})

describe('columns in CSV headers', () => {
  test.each([
    ['a.csv', 'id,cpr,score\n1,x,y\n', 4],
    ['a.csv', '\uFEFFid;"CPR-nr.";score\n', 4],
    ['a.tsv', 'id\tcpr\n', 4],
    ['a.csv', 'sep=;\n\n# made by us\nid;cpr\n', 4],
    ['a.csv', 'id,cpr', 4],
    ['a.csv', 'id,cpr\r\n1,2\r\n', 4],
    ['a.csv', 'id,"a ""b"", c",cpr\r\n', 17],
  ])('%s %#', (path, content, column) => {
    const [only, ...more] = look({[path]: content})
    expect(more).toEqual([])
    expect(only).toMatchObject({kind: 'person-column', at: {file: path, column}})
  })

  test('a header in Windows-1252 or UTF-16 is read too', () => {
    const latin = Uint8Array.from([...'id;fødselsnummer\n'].map(sign => sign.charCodeAt(0)))
    const wide = Uint8Array.from([0xff, 0xfe, ...[...'id,cpr\n'].flatMap(sign => [sign.charCodeAt(0), 0])])
    expect(brief({'a.csv': latin})).toEqual(['person-column fødselsnummer a.csv:1:4'])
    expect(brief({'a.csv': wide})).toEqual(['person-column cpr a.csv:1:4'])
  })

  test('only the header is looked at, never a row', () => {
    expect(brief({'a.csv': 'id,kind\n1,cpr\n2,kari@example.org\n'})).toEqual([])
  })

  test('no value is ever named: a table without a header is told by position', () => {
    const found = look({'a.csv': 'Kari,kari@example.org,010190-1234\n'})
    expect(found.map(({name}) => name)).toEqual(['#2', '#3'])
    expect(JSON.stringify(found)).not.toMatch(/example|0101/)
  })

  test('columns of different tables do not combine', () => {
    expect(brief({'a.csv': 'postcode,n\n', 'b.csv': 'huisnummer,n\n'})).toEqual([])
  })
})

describe('columns in schemas', () => {
  test('a Frictionless data package', () => {
    const content = '{"resources": [{"schema": {"fields": [\n{"name": "id"},\n{"name": "bsn", "type": "string"}]}}]}'
    expect(brief({'datapackage.json': content})).toEqual(['person-column bsn datapackage.json:3:10'])
  })
  test('a JSON Schema', () => {
    expect(brief({'case.schema.json': '{"properties": {"kenteken": {"type": "string"}}}'})).toEqual([
      'person-column kenteken case.schema.json:1:17',
    ])
  })
  test('dbt properties', () => {
    const content = 'models:\n  - name: email\n    columns:\n      - name: cpr\n        description: Number\n'
    expect(brief({'models/staging/stg.yml': content})).toEqual(['person-column cpr models/staging/stg.yml:4:15'])
  })
  test('our own list', () => {
    expect(brief({'data/schema.yml': 'columns:\n  elevnr: {why: to join}\n  days: {why: to count}\n'})).toEqual([
      'person-column elevnr data/schema.yml:2:3',
    ])
  })
  test('SQL', () => {
    const content = `-- create table no (cpr text)
/* create table no (cpr text) */
CREATE TABLE IF NOT EXISTS social.client (
  id integer primary key,
  amount numeric(10, 2), -- bsn,
  "Burgerservicenummer" char(9),
  [e-mail] text default 'a, cpr',
  constraint cpr unique (id)
);
create temporary table x as (select cpr from y);
create table z (email text)`
    expect(brief({'ddl/a.sql': content})).toEqual([
      'person-column Burgerservicenummer ddl/a.sql:6:4',
      'person-column e-mail ddl/a.sql:7:4',
      'person-column email ddl/a.sql:11:17',
    ])
  })
  test('a schema that is no valid document is not taken for one without columns', () => {
    expect(brief({'a.schema.json': '{"properties": {"cpr"'})).toEqual(['not-read unreadable a.schema.json:1:1'])
    expect(brief({'schema.yml': 'a: [\n'})).toEqual(['not-read unreadable schema.yml:1:1'])
  })
  test('names that programs trip over are columns like others', () => {
    expect(
      brief({
        'a.schema.json': '{"properties": {"__proto__": {}, "constructor": {}, "cpr": {}}}',
        'b.csv': '__proto__,cpr,toString\n',
      }),
    ).toEqual(['person-column cpr b.csv:1:11', 'person-column cpr a.schema.json:1:53'])
  })
})

describe('what cannot be looked at whole is told', () => {
  test('a pointer of Git LFS is no table without persons', () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n'
    expect(brief({'data/a.csv': pointer})).toEqual(['not-read pointer data/a.csv:1:1'])
  })
  test('a binary notebook and a binary table', () => {
    expect(brief({'a.ipynb': Uint8Array.from([0, 1, 2]), 'b.csv': Uint8Array.from([80, 75, 3, 4, 0])})).toEqual([
      'not-read unreadable b.csv:1:1',
      'not-read unreadable a.ipynb:1:1',
    ])
  })
  test('a header line of ten megabytes: what stands in its beginning is found, and that there is more', () => {
    expect(brief({'a.csv': `id,cpr,${'x,'.repeat(5_000_000)}`})).toEqual([
      'person-column cpr a.csv:1:4',
      'not-read partly a.csv:1:1',
    ])
    expect(brief({'a.csv': 'x'.repeat(10_000_000)})).toEqual(['not-read partly a.csv:1:1'])
    expect(brief({'a.csv': `"${'x\n'.repeat(5_000_000)}`})).toEqual(['not-read partly a.csv:1:1'])
    expect(brief({'a.csv': '\n'.repeat(10_000_000)})).toEqual(['not-read partly a.csv:1:1'])
  })
  test('a large table with a short header is whole', () => {
    expect(brief({'a.csv': `id,n\n${'1,2\n'.repeat(100_000)}`})).toEqual([])
  })
  test('a long manifest is searched as far as it goes', () => {
    const long = `torch\n${'# x\n'.repeat(FIRST_BYTES)}`
    expect(brief({'requirements.txt': long})).toEqual([
      'ai-library torch requirements.txt:1:1',
      'not-read partly requirements.txt:1:1',
    ])
  })
  test('text without a line end that patterns could stumble over', () => {
    for (const [path, text] of [
      ['requirements.txt', 'a'],
      ['pyproject.toml', '"a'],
      ['a.ipynb', '"import a ,'],
      ['a.sql', 'create table '],
      ['a.sql', "create table a ('"],
      ['environment.yml', '- a::'],
      ['pom.xml', '<artifactId>'],
      ['setup.cfg', ' a'],
      ['go.mod', 'a/'],
      ['a.csv', '"'],
    ] as const) {
      expect(look({[path]: text.repeat(FIRST_BYTES + 1)}).at(-1)?.name, path).toBe('partly')
    }
  })
  test('a file that could not be read, or was not handed over', () => {
    const files = new Map<string, TreeFile>([
      ['a.csv', {kind: 'link'}],
      ['c.csv', {kind: 'too-large'}],
    ])
    expect(findInTree(['a.csv', 'b.csv', 'c.csv'], files).map(({kind, name, at}) => [kind, name, at.file])).toEqual([
      ['not-read', 'unreadable', 'a.csv'],
      ['not-read', 'unreadable', 'b.csv'],
      ['not-read', 'too-large', 'c.csv'],
    ])
  })
  test('more files than are read', () => {
    const paths = Array.from({length: MOST_FILES + 3}, (_, index) => `data/${String(index).padStart(4, '0')}.csv`)
    const files = new Map(paths.map(path => [path, bytes('id,n\n')]))
    expect(findInTree(paths, files).map(({name, at}) => `${name} ${at.file}`)).toEqual([
      'too-many data/0200.csv',
      'too-many data/0201.csv',
      'too-many data/0202.csv',
    ])
  })
})

describe('which files are read', () => {
  test('many of one kind do not crowd out another, and the nearest come first', () => {
    const csv = Array.from({length: 500}, (_, index) => `a${index}.csv`)
    const wanted = wantedFiles([...csv, 'deep/er/requirements.txt', 'deep/schema.yml', '0/0/far.csv', 'readme.md'])
    expect(wanted).toHaveLength(MOST_FILES)
    expect(wanted).toContain('deep/er/requirements.txt')
    expect(wanted).toContain('deep/schema.yml')
    expect(wanted).not.toContain('0/0/far.csv')
    expect(wanted).not.toContain('readme.md')
  })
  test('the order in which the tree is listed does not matter', () => {
    const paths = ['b.csv', 'a.csv', 'c/a.csv', 'package.json', 'x.ipynb']
    expect(wantedFiles([...paths].reverse())).toEqual(wantedFiles(paths))
    expect(wantedFiles(paths)).toEqual(['package.json', 'a.csv', 'x.ipynb', 'b.csv', 'c/a.csv'])
  })
})
