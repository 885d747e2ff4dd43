import type {Path} from '../../words/place.ts'

/** Endings under which trained models are saved, in lower case, by the tool that writes them. */
export const MODEL_ENDINGS: readonly string[] = [
  // Python objects: scikit-learn and whatever else can be pickled
  'pkl',
  'pickle',
  'joblib',
  'dill',
  'skops',
  // neural networks
  'pt',
  'pth',
  'ckpt',
  'safetensors',
  'h5',
  'hdf5',
  'keras',
  'tflite',
  'onnx',
  'ort',
  'mlmodel',
  'mlpackage',
  'caffemodel',
  'weights',
  'pdmodel',
  'pdparams',
  'nemo',
  'mar',
  'torchscript',
  // language models
  'gguf',
  'ggml',
  'llamafile',
  // trees and scorecards
  'pmml',
  'pfa',
  'cbm',
  'ubj',
  'xgb',
  'lgb',
  'lgbm',
  'mojo',
  // R
  'rds',
]

/** Whole file names, in lower case, that are models although their ending says little. */
export const MODEL_NAMES: readonly string[] = [
  'mlmodel',
  'saved_model.pb',
  'pytorch_model.bin',
  'adapter_model.bin',
  'tf_model.h5',
  'flax_model.msgpack',
  'model.bin',
  'model.bst',
  'model.ftz',
  'model.zip',
  'model.json.gz',
  'model.txt.gz',
  'sparse_model.bin',
]

/** A compressed model, or the pointer that DVC commits in its stead, is still a model in this tree. */
const WRAPPED = /\.(?:gz|bz2|xz|zst|z|lz4|dvc)$/

const endings = new Set(MODEL_ENDINGS)
const names = new Set(MODEL_NAMES)

export function isModelFile(path: Path): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const bare = name.replace(WRAPPED, '')
  if (names.has(name) || names.has(bare)) return true
  const dot = bare.lastIndexOf('.')
  return dot >= 0 && endings.has(bare.slice(dot + 1))
}
