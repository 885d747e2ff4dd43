import {matrixIn} from './matrix.ts'

matrixIn('da')
