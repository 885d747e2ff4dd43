import {matrixIn} from './matrix.ts'

matrixIn('en')
