export {type DeclarationData, DeclarationSchema, type SystemData} from './schema/declaration.ts'
