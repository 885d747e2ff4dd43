/** Where a name of a library comes from. */
export type Ecosystem = 'python' | 'r' | 'npm' | 'java' | 'go' | 'rust' | 'dotnet'

/**
 * Libraries made to train, run or explain models, by ecosystem. Tools that merely can do so (numpy, statsmodels, pandas)
 * are left out. Python names are written as PEP 503 normalises them; names used in `import` only stand beside them.
 */
export const AI_LIBRARIES: Readonly<Record<Ecosystem, readonly string[]>> = {
  python: [
    'scikit-learn', 'sklearn', 'torch', 'pytorch', 'torchvision', 'pytorch-lightning', 'lightning', 'fastai', 'tensorflow',
    'tensorflow-cpu', 'tensorflow-gpu', 'tensorflow-macos', 'tf-keras', 'keras', 'jax', 'flax', 'xgboost', 'lightgbm',
    'catboost', 'interpret', 'interpret-core', 'imbalanced-learn', 'imblearn', 'h2o', 'pycaret', 'auto-sklearn', 'tpot',
    'autogluon', 'mlflow', 'mlflow-skinny', 'skops', 'onnx', 'onnxruntime', 'onnxruntime-gpu', 'skl2onnx', 'shap', 'lime',
    'fairlearn', 'aif360', 'aequitas', 'transformers', 'sentence-transformers', 'diffusers', 'peft', 'accelerate', 'trl',
    'vllm', 'llama-cpp-python', 'llama-cpp', 'llama-index', 'langchain', 'langchain-core', 'langchain-openai', 'langgraph',
    'openai', 'anthropic', 'mistralai', 'cohere', 'google-generativeai', 'google-genai', 'ollama', 'litellm',
    'huggingface-hub', 'tokenizers', 'gensim', 'spacy', 'flair', 'stanza', 'setfit', 'bertopic', 'prophet', 'neuralprophet',
    'darts', 'sktime', 'gluonts', 'river', 'ultralytics', 'detectron2', 'openai-whisper', 'faster-whisper', 'whisper',
    'face-recognition', 'deepface', 'insightface', 'dlib', 'stable-baselines3', 'torch-geometric', 'dgl', 'cuml', 'pomegranate',
    'scikit-survival', 'sksurv', 'lifelines', 'econml', 'causalml', 'azure-ai-ml', 'sagemaker', 'vertexai', 'kserve', 'bentoml',
  ],
  r: [
    'caret', 'tidymodels', 'parsnip', 'workflows', 'mlr', 'mlr3', 'mlr3learners', 'randomForest', 'ranger', 'xgboost', 'lightgbm',
    'catboost', 'gbm', 'glmnet', 'e1071', 'kernlab', 'nnet', 'keras', 'keras3', 'tensorflow', 'torch', 'h2o', 'rpart', 'party',
    'partykit', 'C50', 'Cubist', 'naivebayes', 'SuperLearner', 'DALEX', 'fairmodels', 'prophet', 'bonsai', 'stacks', 'grf',
    'text2vec', 'quanteda.textmodels', 'ellmer', 'openai', 'vetiver',
  ],
  npm: [
    '@tensorflow/tfjs', '@tensorflow/tfjs-node', '@tensorflow/tfjs-node-gpu', '@huggingface/transformers', '@xenova/transformers',
    '@huggingface/inference', 'onnxruntime-node', 'onnxruntime-web', 'openai', '@anthropic-ai/sdk', '@mistralai/mistralai',
    '@google/generative-ai', '@google/genai', '@azure/openai', 'ai', '@ai-sdk/openai', 'langchain', '@langchain/core',
    '@langchain/openai', 'llamaindex', 'ollama', 'node-llama-cpp', 'brain.js', 'ml5', 'ml-random-forest', 'ml-cart', 'face-api.js',
    '@vladmandic/face-api', 'natural', 'cohere-ai', 'groq-sdk',
  ],
  java: [
    'weka-stable', 'weka-dev', 'spark-mllib_2.12', 'spark-mllib_2.13', 'spark-mllib_2.11', 'deeplearning4j-core', 'nd4j-native-platform',
    'h2o-core', 'h2o-genmodel', 'h2o-algos', 'smile-core', 'tribuo-all', 'tribuo-core', 'onnxruntime', 'onnxruntime_gpu', 'xgboost4j',
    'xgboost4j_2.12', 'xgboost4j_2.13', 'xgboost4j-spark_2.12', 'tensorflow-core-platform', 'tensorflow', 'pytorch_java_only', 'api-djl',
    'pmml-evaluator', 'jpmml-evaluator', 'pmml-model', 'langchain4j', 'langchain4j-open-ai', 'openai-java', 'spring-ai-core',
    'spring-ai-openai-spring-boot-starter', 'opennlp-tools', 'stanford-corenlp', 'lightgbmlib', 'catboost-prediction',
  ],
  go: [
    'github.com/sashabaranov/go-openai', 'github.com/openai/openai-go', 'github.com/anthropics/anthropic-sdk-go', 'github.com/tmc/langchaingo',
    'gorgonia.org/gorgonia', 'github.com/sjwhitworth/golearn', 'github.com/yalue/onnxruntime_go', 'github.com/ollama/ollama',
    'github.com/dmitryikh/leaves', 'github.com/tensorflow/tensorflow', 'github.com/galeone/tfgo',
  ],
  rust: [
    'tch', 'candle-core', 'candle-nn', 'candle-transformers', 'burn', 'ort', 'onnxruntime', 'linfa', 'smartcore', 'tract-onnx', 'tensorflow',
    'xgboost', 'lightgbm3', 'gbdt', 'rust-bert', 'llama-cpp-2', 'mistralrs', 'async-openai', 'ollama-rs',
  ],
  dotnet: [
    'Microsoft.ML', 'Microsoft.ML.AutoML', 'Microsoft.ML.FastTree', 'Microsoft.ML.LightGbm', 'Microsoft.ML.OnnxRuntime',
    'Microsoft.ML.OnnxTransformer', 'Microsoft.ML.Recommender', 'Microsoft.ML.TimeSeries', 'Microsoft.ML.Vision', 'TorchSharp',
    'TensorFlow.NET', 'SciSharp.TensorFlow.Redist', 'Accord.MachineLearning', 'Microsoft.SemanticKernel', 'Azure.AI.OpenAI', 'OpenAI',
    'Anthropic.SDK', 'Microsoft.Extensions.AI', 'LLamaSharp', 'XGBoostSharp',
  ],
}

/** Names compare without case; in Python a run of `-`, `_` and `.` is one hyphen (PEP 503). */
function normal(ecosystem: Ecosystem, name: string): string {
  const lower = name.toLowerCase()
  return ecosystem === 'python' ? lower.replaceAll(/[-_.]+/g, '-') : lower
}

const known = new Map<Ecosystem, ReadonlyMap<string, string>>()
for (const [ecosystem, names] of Object.entries(AI_LIBRARIES) as [Ecosystem, readonly string[]][]) {
  known.set(ecosystem, new Map(names.map(name => [normal(ecosystem, name), name])))
}

/** The library as our list writes it, or nothing when it is none. */
export function aiLibrary(ecosystem: Ecosystem, name: string): string | undefined {
  return known.get(ecosystem)?.get(normal(ecosystem, name))
}
