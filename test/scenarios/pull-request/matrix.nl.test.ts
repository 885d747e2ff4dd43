import {matrixIn} from './matrix.ts'

matrixIn('nl')
