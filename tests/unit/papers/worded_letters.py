"""Letters and records worded as no drawn one is; always of the same invented people."""

from __future__ import annotations

REQUESTS = (
    """\
Quito, 12 de noviembre de 2026

Señores
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
Ciudad

Asunto: Código de identificación para extranjero

Estimados señores:

Reciban un cordial saludo. Mediante el presente documento, quien firma al pie, en calidad de
empleadora, pide a ustedes se sirvan crear el código de identificación para nuestro colaborador:

• Nombre: Dmitri Serguei Volkov
• Pasaporte: 751234567
• Nacionalidad: Rusa
• Cargo: Cocinero

Agradecida por la atención que se dignen dar a la presente, me suscribo.

Elsa Beatriz Narváez Coba
CI 171003406-5
Empleadora
""",
    """\
SOLICITUD

Yo ELSA BEATRIZ NARVÁEZ COBA con CI 1710034065 domiciliada en la ciudad de Loja, ante ustedes
comparezco y manifiesto que el señor DMITRI SERGUEI VOLKOV portador del pasaporte ruso número
751234567 labora bajo mi dependencia desde el 1 de agosto de 2026, por lo que SOLICITO se le otorgue
el código de extranjero para su afiliación al IESS.

Loja, 20 de noviembre de 2026

f) ____________________
Elsa Beatriz Narváez Coba
1710034065
""",
    """\
FORMULARIO DE SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJEROS
1. DATOS DEL EMPLEADOR
Apellidos y nombres / Razón social    NARVÁEZ COBA ELSA BEATRIZ
Cédula / RUC    1710034065
Teléfono    0991234567
2. DATOS DEL TRABAJADOR EXTRANJERO
Apellidos    VOLKOV
Nombres    DMITRI SERGUEI
Tipo de documento    PASAPORTE
No. de documento    751234567
País de origen    RUSIA
3. MOTIVO DE LA SOLICITUD
Se requiere el código para poder registrar el aviso de entrada del trabajador.
FIRMA DEL EMPLEADOR
NARVÁEZ COBA ELSA BEATRIZ
C.C. 1710034065
""",
    """\
Guayaquil, noviembre 20 del 2026

Señor Doctor
Director Provincial del IESS en el Guayas
Presente.-

De mis consideraciones:

Elsa Beatriz Narváez Coba, ecuatoriana, mayor de edad, portadora de la cédula de ciudadanía
1710034065, por mis propios derechos, a usted con el debido respeto digo:

Que he contratado los servicios lícitos y personales del ciudadano ruso Dmitri Serguei Volkov, quien
se identifica con pasaporte No. 751234567, conforme contrato inscrito en el SUT.

Que el mencionado ciudadano carece de cédula ecuatoriana.

Con tales antecedentes, solicito de la manera más comedida disponga a quien corresponda se le asigne
el código de identificación.

Por la atención favorable que dé a la presente, le anticipo mi agradecimiento.

Del señor Director, atentamente,

Sra. Elsa Beatriz Narváez Coba
CC: 1710034065
""",
    """\
OFICIO No. 045-RRHH-2026
PARA: Director Provincial del IESS
DE: Elsa Beatriz Narváez Coba
ASUNTO: Solicitud de código de extranjero
FECHA: 20 de noviembre de 2026

Por medio del presente me permito solicitar a usted el código de identificación de extranjeros para
nuestro trabajador Dmitri Serguei Volkov (pasaporte 751234567), de nacionalidad rusa.

Atentamente,

Elsa Beatriz Narváez Coba
Propietaria
C.C. No. 171003406-5
""",
    """\
COMERCIALIZADORA ANDINA CÍA. LTDA.
RUC 1790085783001
Quito, 20 de noviembre de 2026
Oficio CA-114
Señor
Director Provincial del IESS Pichincha
Presente
En mi calidad de Gerente General y como tal representante legal de COMERCIALIZADORA ANDINA CÍA.
LTDA., solicito se asigne código de identificación al trabajador extranjero que detallo:
Nombres        Dmitri Serguei Volkov
Documento      Pasaporte 751234567
Nacionalidad   Rusa
Atentamente,
Elsa Beatriz Narváez Coba
C.C. 1710034065
GERENTE GENERAL
""",
    """\
Señores
IESS
COMERCIALIZADORA ANDINA CÍA. LTDA., con RUC No. 1790085783001, legalmente representada por su
Gerente, la Ing. Elsa Beatriz Narváez Coba, con C.C. 171003406-5, comparece y solicita:
Se sirvan emitir el código de identificación para extranjero al señor VOLKOV DMITRI SERGUEI, con
pasaporte de Rusia No. 75 1234567, trabajador de esta empresa.
Es justicia.
Ing. Elsa Beatriz Narváez Coba
GERENTE
RUC 1790085783001
""",
    """\
SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN
Fecha: 20/11/2026
EMPRESA: COMERCIALIZADORA ANDINA CÍA. LTDA.
RUC: 1790085783001
REPRESENTANTE LEGAL: ELSA BEATRIZ NARVÁEZ COBA
C.I.: 1710034065
TRABAJADOR: DMITRI SERGUEI VOLKOV
PASAPORTE: 751234567
PAÍS: RUSIA
Solicitamos la creación del código para el trabajador arriba indicado, quien ha sido contratado en
relación de dependencia y debe ser afiliado.
Firma del representante legal
Elsa Beatriz Narváez Coba
""",
    """\
Cuenca, 20 de noviembre de 2026
Doctora
María Fernanda Ordóñez Vega
DIRECTORA PROVINCIAL DEL IESS AZUAY
Su despacho
De mi consideración:
Por la presente, yo, Elsa Beatriz Narváez Coba, C.I. 1710034065, representante legal de la compañía
COMERCIALIZADORA ANDINA CÍA. LTDA. (RUC 1790085783001), me dirijo a usted para solicitarle, de la
manera más comedida, la asignación de código de identificación de extranjero a favor del Sr. Dmitri
Serguei Volkov, de nacionalidad rusa, pasaporte N° 751234567, quien labora en nuestra empresa.
Seguros de contar con su favorable respuesta, anticipamos nuestro agradecimiento.
Atentamente,
Elsa Beatriz Narváez Coba
Representante Legal
COMERCIALIZADORA ANDINA CÍA. LTDA.
""",
    """\
PETICIÓN
SEÑOR DIRECTOR PROVINCIAL DEL INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
ELSA BEATRIZ NARVÁEZ COBA, CON CÉDULA DE CIUDADANÍA 1710034065, REPRESENTANTE LEGAL DE
COMERCIALIZADORA ANDINA CÍA. LTDA., RUC 1790085783001, ANTE USTED COMPAREZCO Y SOLICITO:
1. QUE SE SIRVA ASIGNAR EL CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJERO A DMITRI SERGUEI VOLKOV,
DE NACIONALIDAD RUSA, TITULAR DEL PASAPORTE 751234567.
2. QUE SE ME NOTIFIQUE AL CORREO info@andina.example
FIRMO,
ELSA BEATRIZ NARVÁEZ COBA
C.C. 1710034065
""",
)

AUTHORIZATIONS = (
    """\
AUTORIZACIÓN

Yo, Elsa Beatriz Narváez Coba, con cédula No. 1710034065, autorizo a la señora Rosa María Tixe
Guamán, con cédula No. 0926687856, para que en mi nombre realice el trámite de código de
identificación de extranjeros del señor Dmitri Serguei Volkov, pasaporte 751234567.

Atentamente,

Elsa Beatriz Narváez Coba
C.I. 1710034065
""",
    """\
Loja, 20 de noviembre de 2026
Señores IESS
Por la presente faculto a ROSA MARÍA TIXE GUAMÁN (C.I. 0926687856) a presentar y retirar en las
ventanillas de la institución la documentación del trámite de código de identificación de mi
trabajador DMITRI SERGUEI VOLKOV. Quien autoriza: ELSA BEATRIZ NARVÁEZ COBA, C.I. 1710034065,
empleadora.
Firma:
Elsa Beatriz Narváez Coba
1710034065
""",
    """\
CARTA DE AUTORIZACIÓN A TERCERO
EMPLEADOR QUE AUTORIZA
Nombres completos: Elsa Beatriz Narváez Coba
Número de cédula: 1710034065
PERSONA AUTORIZADA
Nombres completos: Rosa María Tixe Guamán
Número de cédula: 0926687856
TRÁMITE AUTORIZADO
Presentación de la solicitud de código de identificación para extranjeros.
Autorizo a la persona indicada para que realice el trámite en mi nombre.
Firma del empleador
Elsa Beatriz Narváez Coba
C.I. 1710034065
""",
    """\
A quien interese:
La suscrita, Elsa Beatriz Narváez Coba, titular de la cédula de ciudadanía 1710034065, en calidad de
empleadora, delega a Rosa María Tixe Guamán, cédula 0926687856, la gestión ante el IESS del código
de extranjero de Dmitri Serguei Volkov.
Sin otro particular,
Elsa Beatriz Narváez Coba
CC. 1710034065
""",
    """\
PODER SIMPLE / AUTORIZACIÓN
Señores Instituto Ecuatoriano de Seguridad Social:
Mediante este documento designo como mi autorizada a la Srta. ROSA MARÍA TIXE GUAMÁN, portadora de
la C.C. 0926687856, con el fin de que entregue la solicitud y los requisitos para la emisión del
código de identificación del extranjero DMITRI SERGUEI VOLKOV con pasaporte 751234567 que trabaja
para mí. Atentamente
Elsa Beatriz Narváez Coba
Empleadora - C.C. 1710034065
""",
    """\
COMERCIALIZADORA ANDINA CÍA. LTDA.
AUTORIZACIÓN A TERCEROS
Por medio de la presente, COMERCIALIZADORA ANDINA CÍA. LTDA., con RUC 1790085783001, a través de su
representante legal Elsa Beatriz Narváez Coba, con cédula 1710034065, autoriza a Rosa María Tixe
Guamán, con cédula 0926687856, a realizar el trámite de código de extranjero ante el IESS.
Atentamente,
Elsa Beatriz Narváez Coba
GERENTE GENERAL
C.C. 1710034065
""",
    """\
Yo, Elsa Beatriz Narváez Coba, con C.C. No. 1710034065, en mi calidad de representante legal de
COMERCIALIZADORA ANDINA CÍA. LTDA., AUTORIZO expresamente al señor/a:
Nombre: ROSA MARÍA TIXE GUAMÁN
Cédula: 0926687856
para que, a nombre de mi representada, presente la solicitud del código de identificación.
Firma del representante legal
Elsa Beatriz Narváez Coba
C.C. 1710034065
""",
    """\
Señor Director: autorizo a quien porta la presente, señora Rosa María Tixe Guamán, identificada con
la cédula de ciudadanía número 092668785-6, a ingresar los documentos de nuestro trabajador
extranjero Dmitri Serguei Volkov. Asumo la responsabilidad de esta autorización.
Loja, 20 de noviembre de 2026
Elsa Beatriz Narváez Coba
C.I. 1710034065
EMPLEADORA
""",
)

RECORDS = (
    """\
MINISTERIO DEL TRABAJO
Sistema Único de Trabajo
REGISTRO DE CONTRATO
Nro. de registro: MDT-2026-884512
Empleador: NARVÁEZ COBA ELSA BEATRIZ    Identificación: 1710034065
Trabajador: VOLKOV DMITRI SERGUEI    Identificación: 751234567
Tipo identificación: PASAPORTE    Nacionalidad: RUSA
Fecha de inicio de contrato: 2026-08-01
""",
    """\
SISTEMA ÚNICO DE TRABAJO - SUT
Datos del Empleador
Cédula/RUC: 1710034065001
Nombre: NARVÁEZ COBA ELSA BEATRIZ
Datos del Trabajador
Tipo de documento: Pasaporte
Número: 751234567
Nombres y Apellidos: DMITRI SERGUEI VOLKOV
Datos del Contrato
Código: 11223344
Fecha inicio: 01/08/2026
Estado: REGISTRADO
""",
    """\
MINISTERIO DEL TRABAJO
CONTRATO DE TRABAJO A PLAZO INDEFINIDO
En la ciudad de Loja, a 1 de agosto de 2026, comparecen: por una parte NARVÁEZ COBA ELSA BEATRIZ,
con cédula 1710034065, en adelante EL EMPLEADOR; y por otra VOLKOV DMITRI SERGUEI, de nacionalidad
rusa, con pasaporte 751234567, en adelante EL TRABAJADOR, quienes celebran el presente contrato.
PRIMERA.- El trabajador prestará sus servicios como cocinero. SUT registro 11223344.
EL EMPLEADOR                    EL TRABAJADOR
""",
    """\
MINISTERIO DEL TRABAJO
Sistema Único de Trabajo (SUT)
DETALLE DEL CONTRATO REGISTRADO
EMPLEADOR
RUC                 1790085783001
Razón Social        COMERCIALIZADORA ANDINA CÍA. LTDA.
TRABAJADOR
Tipo de Documento   PASAPORTE
Documento           751234567
Apellidos           VOLKOV
Nombres             DMITRI SERGUEI
Nacionalidad        RUSA
CONTRATO
Fecha de Inicio     01/08/2026
Cargo               COCINERO
Estado              LEGALIZADO
""",
    """\
SISTEMA ÚNICO DE TRABAJO
Razón social del empleador: COMERCIALIZADORA ANDINA CÍA. LTDA.    RUC: 1790085783001
Nombres y apellidos del trabajador: VOLKOV DMITRI SERGUEI    Cédula / Pasaporte: 751234567
Fecha de ingreso: 01/08/2026    Código de registro: 8841-2026
Representante legal: NARVÁEZ COBA ELSA BEATRIZ    Cédula: 1710034065
""",
)
