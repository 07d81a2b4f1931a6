"""Papers of the employer's key worded as no drawn one is; always of the same invented people."""

from __future__ import annotations

KEY_REQUESTS = (
    """\
IESS - SOLICITUD DE ENTREGA DE CLAVE DE EMPLEADOR

RUC                              Razón social
1790085783001                    COMERCIALIZADORA ANDINA CÍA. LTDA.
Apellidos y nombres del representante legal      Cédula / Pasaporte / Código
Narváez Coba Elsa Beatriz                        1710034065
Autorización de Retiro de Contraseña
Apellidos y nombres                              Cédula
Tixe Guamán Rosa María                           0926687856



ELSA BEATRIZ NARVÁEZ COBA
cédula de identidad N.º 1710034065
REPRESENTANTE LEGAL
""",
    """\
SOLICITUD DE ENTREGA DE CLAVE

Yo, NARVÁEZ COBA ELSA BEATRIZ con documento de identidad 1710034065, Representante Legal de la
empresa COMERCIALIZADORA ANDINA CÍA. LTDA. con RUC 1790085783001, solicito se me entregue la clave.

Loja, 12 de noviembre de 2026


____________________________
FIRMA DEL REPRESENTANTE LEGAL

AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
Autorizo a: ROSA MARÍA TIXE GUAMÁN con C.I. 0926687856 a retirar la contraseña.
""",
    """\
Ref.: Solicitud de entrega de clave

Elsa Beatriz Narváez Coba, en mi calidad de Gerente General y como tal representante legal de la
compañía COMERCIALIZADORA ANDINA CÍA. LTDA. (RUC 1790085783001), cédula 1710034065, comparezco y
solicito la entrega de la clave de empleador para acceder al portal. El correo electrónico de la
compañía es ventas@andina.example.

Autorización de Retiro de Contraseña.- Autorizo a la Sra. Rosa María Tixe Guamán, con
cédula de ciudadanía 0926687856, para que retire la contraseña en mi nombre.

Atentamente,

Elsa Beatriz Narváez Coba
C.I. 1710034065
""",
    """\
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
DIRECCIÓN DE AFILIACIÓN Y COBERTURA
SOLICITUD DE ENTREGA DE CLAVE

Lugar y fecha: Loja, 12 de noviembre de 2026

Yo, ELSA BEATRIZ NARVÁEZ COBA, con C.I. 1710034065, en calidad de representante legal de la empresa
COMERCIALIZADORA ANDINA CÍA. LTDA. con RUC No. 1790085783001, solicito se me entregue la clave de
acceso al sistema de historia laboral del IESS.

Dirección: Av. Loja 12-34 y Sucre     Teléfono: 072567890
Correo electrónico: ventas@andina.example

_______________________
Firma del empleador
C.I. 1710034065

AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
Autorizo a ________________________________ con C.I. ________________ a retirar la contraseña.
""",
    """\
IESS
Solicitud de Clave Patronal

Número de RUC:             1790085783001
Razón Social:              COMERCIALIZADORA ANDINA CÍA. LTDA.
Sucursal:                  0001
Representante Legal:       NARVÁEZ COBA ELSA BEATRIZ
Cédula Representante:      1710034065
E-mail:                    ventas@andina.example
Teléfono:                  072567890
Fecha de generación:       12/11/2026 10:23

Declaro que los datos consignados son verdaderos y me responsabilizo por el uso de la clave.

FIRMA REPRESENTANTE LEGAL
""",
    """\
SOLICITUD DE ENTREGA DE CLAVE DE EMPLEADOR

1. INFORMACIÓN DEL EMPLEADOR
RUC                        1710034065001
Nombres y apellidos        ELSA BEATRIZ NARVÁEZ COBA
Cédula de ciudadanía       1710034065
Tipo de empleador          PERSONA NATURAL
Correo                     elsa@correo.example

2. AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
Nombres y apellidos        ROSA MARÍA TIXE GUAMÁN
Cédula                     0926687856

Firma del empleador                      Firma de la persona autorizada
Elsa Beatriz Narváez Coba                Rosa María Tixe Guamán
""",
    """\
Loja, 12 de noviembre de 2026

Señor
Director Provincial del IESS
Presente

ELSA BEATRIZ NARVÁEZ COBA, portadora de la cédula 171003406-5, gerente general y como tal
representante legal de COMERCIALIZADORA ANDINA CÍA. LTDA., RUC 1790085783001, pide la entrega de la
clave patronal para ingresar al portal.

Autorización de retiro de contraseña: autorizo a la señora ROSA MARÍA TIXE GUAMÁN, con cédula de
ciudadanía 0926687856, para que retire la contraseña en mi nombre.

Atentamente,

Elsa Beatriz Narváez Coba
GERENTE GENERAL
""",
)
"""Key requests; the section of the authorisation is empty, absent or filled."""

AGREEMENTS = (
    """\
ACUERDO DE RESPONSABILIDAD Y USO DE LA INFORMACIÓN

COMERCIALIZADORA ANDINA CÍA. LTDA., con registro único de contribuyentes número 1790085783001,
representada por la Dra. Elsa Beatriz Narváez Coba (1710034065), guardará sigilo y responderá por
los daños que ocasione el uso de la clave.

Elsa Beatriz Narváez Coba
C.C. 1710034065
""",
    """\
Acuerdo de Responsabilidad y Uso de la Información

Empleador                COMERCIALIZADORA ANDINA CÍA. LTDA.
Registro Único de        1790085783001
Contribuyentes
Representante            Narváez Coba Elsa Beatriz
Cédula                   1710034065

Acepto las condiciones de uso del portal: la clave es de uso personal y guardaré reserva.

______________________________
ELSA BEATRIZ NARVÁEZ COBA
C.I.: 1710034065
Firma
""",
    """\
ACUERDO DE RESPONSABILIDAD Y USO DE LA INFORMACIÓN

Conste por el presente documento el acuerdo que suscriben, por una parte, el Instituto Ecuatoriano
de Seguridad Social, al que en adelante se denominará el IESS; y, por otra, la compañía
COMERCIALIZADORA ANDINA CÍA. LTDA., con RUC 1790085783001, legalmente representada por la señora
ELSA BEATRIZ NARVÁEZ COBA, portadora de la cédula de ciudadanía No. 1710034065, a quien se llamará
el EMPLEADOR, al tenor de las siguientes cláusulas:

PRIMERA: El IESS entrega al empleador una clave de acceso al portal institucional.
SEGUNDA: El empleador es responsable del uso que se dé a la clave y de la información que transmita.
TERCERA: El empleador se obliga a guardar absoluta reserva.

Para constancia firman en Loja, a 12 de noviembre de 2026.

EL EMPLEADOR
Elsa Beatriz Narváez Coba
C.C. 1710034065
""",
    """\
IESS
ACUERDO DE RESPONSABILIDAD Y USO DE MEDIOS ELECTRÓNICOS

Nombre del empleador: COMERCIALIZADORA ANDINA CÍA. LTDA.
RUC: 1790085783001
Representante legal: ELSA BEATRIZ NARVÁEZ COBA
C.I.: 1710034065

El suscrito representante legal acepta que la clave asignada es personal, confidencial e
intransferible, y asume la responsabilidad civil y penal por el uso de la misma.

f) ______________________
REPRESENTANTE LEGAL
""",
    """\
Acuerdo de Responsabilidad

Yo ELSA BEATRIZ NARVÁEZ COBA con CC 1710034065 propietaria del negocio con RUC 1710034065001 me hago
responsable del buen uso de la clave y de la información que ingrese al portal del IESS, libero al
Instituto de toda responsabilidad por el mal uso de la misma y acepto las condiciones de uso.

Elsa Beatriz Narváez Coba
1710034065
""",
)

RUC_CERTIFICATES = (
    """\
SERVICIO DE RENTAS INTERNAS
CERTIFICADO DE REGISTRO ÚNICO DE CONTRIBUYENTES

RUC                                      1790085783001
Apellidos y nombres / Razón social       COMERCIALIZADORA ANDINA CÍA. LTDA.
Representante legal                      NARVÁEZ COBA ELSA BEATRIZ
Estado del contribuyente                 ACTIVO
""",
    """\
SRI
Certificado
Registro Único de Contribuyentes

Razón Social                                 Número RUC
COMERCIALIZADORA ANDINA CÍA. LTDA.           1790085783001

Representante legal
• NARVÁEZ COBA ELSA BEATRIZ

Estado                     Régimen
ACTIVO                     GENERAL

Fecha de registro          Fecha de actualización     Inicio de actividades
12/03/2011                 04/05/2025                 12/03/2011

Jurisdicción                                 Obligado a llevar contabilidad
ZONA 7 / LOJA / LOJA                         SI

Tipo                       Agente de retención        Contribuyente especial
SOCIEDADES                 NO                         NO

Domicilio tributario
Provincia: LOJA Cantón: LOJA Parroquia: EL SAGRARIO
Calle: AV. LOJA Número: 12-34 Intersección: SUCRE

Medios de contacto
Email: ventas@andina.example Celular: 0991234567

Actividades económicas
• G46900101 - VENTA AL POR MAYOR DE DIVERSOS PRODUCTOS.

Establecimientos
Abiertos                   Cerrados
1                          0
Código de verificación: RCR1760000000000001
""",
    """\
REGISTRO UNICO DE CONTRIBUYENTES
SOCIEDADES

NUMERO RUC: 1790085783001
RAZON SOCIAL: COMERCIALIZADORA ANDINA CÍA. LTDA.
NOMBRE COMERCIAL: ANDINA
CLASE CONTRIBUYENTE: OTROS
REP. LEGAL / AGENTE DE RETENCION: NARVÁEZ COBA ELSA BEATRIZ
CONTADOR: TIXE GUAMÁN ROSA MARÍA
FEC. INICIO ACTIVIDADES: 12/03/2011     FEC. CONSTITUCION: 12/03/2011
FEC. INSCRIPCION: 14/03/2011     FECHA DE ACTUALIZACIÓN: 04/05/2018
ACTIVIDAD ECONOMICA PRINCIPAL:
VENTA AL POR MAYOR DE DIVERSOS PRODUCTOS.
DIRECCION PRINCIPAL:
Provincia: LOJA Canton: LOJA Parroquia: EL SAGRARIO Calle: AV. LOJA Número: 12-34
""",
    """\
Certificado
Registro Único de Contribuyentes

Apellidos y nombres                          Número RUC
NARVÁEZ COBA ELSA BEATRIZ                    1710034065001

Estado                     Régimen                    Artesano
ACTIVO                     RIMPE - EMPRENDEDOR        No registra

Inicio de actividades      Reinicio de actividades    Cese de actividades
12/03/2011                 No registra                No registra

Tipo                       Agente de retención
PERSONAS NATURALES         NO
""",
)

ARTISANS = (
    """\
JUNTA NACIONAL DE DEFENSA DEL ARTESANO
ACUERDO INTERMINISTERIAL
CALIFICACIÓN No. 98765

La Junta Nacional de Defensa del Artesano, en uso de sus atribuciones, CALIFICA al taller de la
señora NARVÁEZ COBA ELSA BEATRIZ, con cédula de ciudadanía 1710034065, maestra de taller en la rama
de corte y confección, por el período de tres años.

Loja, 12 de febrero de 2025
PRESIDENTE DE LA JUNTA
""",
    """\
CARNÉ DE CALIFICACIÓN ARTESANAL
Maestro de taller: NARVÁEZ COBA ELSA BEATRIZ
C.I.: 1710034065
Rama: PANADERÍA
Calificación: 12345
Fecha de calificación: 12/02/2025
Fecha de caducidad: 12/02/2028
JUNTA NACIONAL DE DEFENSA DEL ARTESANO
""",
)

TURNS = (
    """\
CONFIRMACIÓN DEL TURNO EN LÍNEA
Su turno ha sido agendado con éxito
Código de turno: 8F42K1
Cédula: 1710034065
Nombre: NARVÁEZ COBA ELSA BEATRIZ
Trámite: Clave patronal portal IESS
Centro de atención: CAU Loja
Fecha: 20/11/2026 Hora: 10:20
""",
    """\
IESS - Turnos en línea
Estimado(a) ELSA BEATRIZ NARVÁEZ COBA, su cita fue registrada.
Fecha de la cita: 20/11/2026     Hora: 10h20
Lugar: Centro de Atención Universal Loja
Tipo de trámite: Clave patronal portal IESS
Identificación: 1710034065
Presente esta confirmación el día de su cita.
""",
)

CODES = (
    """\
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJEROS
Código asignado: 3051234567
Apellidos y nombres: VOLKOV DMITRI SERGUEI
Pasaporte: 751234567
País de origen: RUSIA
Fecha de emisión: 12/11/2026
""",
    """\
IESS - Historia laboral
Consulta de código de extranjero
Identificación        Nombres                     Documento
3051234567            VOLKOV DMITRI SERGUEI       PASAPORTE 751234567
""",
)
