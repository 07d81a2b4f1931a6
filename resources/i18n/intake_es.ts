<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_EC" sourcelanguage="en">
<context>
    <name>ActBar</name>
    <message>
        <source>Read what is left</source>
        <translation>Leer lo pendiente</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Imprimir la hoja</translation>
    </message>
    <message>
        <source>The person is back</source>
        <translation>La persona regresó</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Record what was issued</source>
        <translation>Anotar lo que se emitió</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>To legal</source>
        <translation>A jurídico</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) received = %n safe = %n in the case</source>
        <translation>
            <numerusform>%n archivo recibido = %n guardado = %n en el expediente</numerusform>
            <numerusform>%n archivos recibidos = %n guardados = %n en el expediente</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing received yet</source>
        <translation>Todavía no se ha recibido nada</translation>
    </message>
    <message>
        <source>The case was decided already.</source>
        <translation>El expediente ya se decidió.</translation>
    </message>
    <message>
        <source>The papers are being read; Esc stops it.</source>
        <translation>Los papeles se están leyendo; Esc lo detiene.</translation>
    </message>
    <message>
        <source>Only powers of attorney go to the legal unit.</source>
        <translation>Solo los poderes notariales van a la unidad jurídica.</translation>
    </message>
    <message>
        <source>Decide first; then it can be filed.</source>
        <translation>Primero decida; después se puede archivar.</translation>
    </message>
    <message numerus="yes">
        <source>%n not safe</source>
        <translation>
            <numerusform>%n sin guardar</numerusform>
            <numerusform>%n sin guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>The papers were not read yet.</source>
        <translation>Los papeles todavía no se leen.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop it</source>
        <translation>
            <numerusform>%n observación impide recibir</numerusform>
            <numerusform>%n observaciones impiden recibir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n por revisar</numerusform>
            <numerusform>%n por revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be confirmed</source>
        <translation>
            <numerusform>%n por confirmar</numerusform>
            <numerusform>%n por confirmar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message>
        <source>confirm “%1”</source>
        <translation>confirmar «%1»</translation>
    </message>
    <message>
        <source>no longer confirm “%1”</source>
        <translation>quitar la confirmación de «%1»</translation>
    </message>
    <message>
        <source>correct %1 (%2)</source>
        <translation>corregir %1 (%2)</translation>
    </message>
    <message>
        <source>take back the correction of %1 (%2)</source>
        <translation>quitar la corrección de %1 (%2)</translation>
    </message>
    <message>
        <source>in order: “%1”</source>
        <translation>dar por en orden: «%1»</translation>
    </message>
    <message>
        <source>so it is: “%1”</source>
        <translation>dar por cierto: «%1»</translation>
    </message>
    <message>
        <source>exception: “%1”</source>
        <translation>recibir con excepción: «%1»</translation>
    </message>
    <message>
        <source>take back what was said of “%1”</source>
        <translation>retirar lo dicho sobre «%1»</translation>
    </message>
    <message>
        <source>confirm the signature (%1)</source>
        <translation>confirmar la firma (%1)</translation>
    </message>
    <message>
        <source>contradict the signature (%1)</source>
        <translation>contradecir la firma (%1)</translation>
    </message>
    <message>
        <source>ask for another scan (%1)</source>
        <translation>pedir otro escaneo (%1)</translation>
    </message>
    <message>
        <source>take back what was said of the signature (%1)</source>
        <translation>retirar lo dicho sobre la firma (%1)</translation>
    </message>
    <message>
        <source>write the zone (%1)</source>
        <translation>escribir la zona de lectura mecánica (%1)</translation>
    </message>
    <message>
        <source>take back the zone (%1)</source>
        <translation>retirar lo escrito en la zona (%1)</translation>
    </message>
    <message>
        <source>write down the turn</source>
        <translation>anotar el turno</translation>
    </message>
    <message numerus="yes">
        <source>scan %n page(s)</source>
        <translation>
            <numerusform>escanear %n página</numerusform>
            <numerusform>escanear %n páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>insert %n page(s)</source>
        <translation>
            <numerusform>insertar %n página</numerusform>
            <numerusform>insertar %n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>scan a page again</source>
        <translation>escanear de nuevo una página</translation>
    </message>
    <message numerus="yes">
        <source>import %n file(s)</source>
        <translation>
            <numerusform>importar %n archivo</numerusform>
            <numerusform>importar %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>take out page %1</source>
        <translation>sacar la página %1</translation>
    </message>
    <message>
        <source>turn page %1</source>
        <translation>girar la página %1</translation>
    </message>
    <message>
        <source>put page %1 to another paper</source>
        <translation>pasar la página %1 a otro papel</translation>
    </message>
    <message>
        <source>split into cases</source>
        <translation>separar en expedientes</translation>
    </message>
    <message>
        <source>take out “%1”, all its pages</source>
        <translation>sacar «%1» con todas sus páginas</translation>
    </message>
    <message>
        <source>open the case</source>
        <translation>abrir el expediente</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>recibir</translation>
    </message>
    <message>
        <source>hand back</source>
        <translation>devolver</translation>
    </message>
    <message>
        <source>send to legal</source>
        <translation>enviar a jurídico</translation>
    </message>
    <message>
        <source>record what was issued</source>
        <translation>anotar lo que se emitió</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivar</translation>
    </message>
    <message>
        <source>go on, the person is back</source>
        <translation>continuar, la persona regresó</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>volver a abrir</translation>
    </message>
    <message>
        <source>record the endorsement</source>
        <translation>anotar la sumilla</translation>
    </message>
    <message>
        <source>join what was split</source>
        <translation>juntar lo separado</translation>
    </message>
    <message>
        <source>A number that was given is never given again: the case stays.</source>
        <translation>Un número dado no se da otra vez: el expediente queda.</translation>
    </message>
    <message>
        <source>The case is filed and sealed: nothing about it changes any more. What came later goes into a new case.</source>
        <translation>El expediente está archivado y sellado: ya nada cambia en él. Lo que llegó después va en un expediente nuevo.</translation>
    </message>
    <message>
        <source>To send the person away again, hand back with F8.</source>
        <translation>Para que la persona vuelva después, devuelva con F8.</translation>
    </message>
    <message>
        <source>Decide again: Ctrl Enter receives, F8 hands back.</source>
        <translation>Decida otra vez: Ctrl Intro recibe, F8 devuelve.</translation>
    </message>
    <message>
        <source>What the legal unit wrote stays in the history: record the right one over it (Shift F9).</source>
        <translation>Lo que escribió la unidad jurídica queda en la historia: anote encima la correcta (Mayús F9).</translation>
    </message>
    <message>
        <source>To part the papers again, split them anew (Ctrl Shift E).</source>
        <translation>Para separar los papeles, hágalo de nuevo (Ctrl Mayús E).</translation>
    </message>
</context>
<context>
    <name>ArchiveScreen</name>
    <message>
        <source>Names, document, employer, case…</source>
        <translation>Nombres, documento, empleador, expediente…</translation>
    </message>
    <message>
        <source>Find cases</source>
        <translation>Buscar expedientes</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Expediente nuevo</translation>
    </message>
    <message>
        <source>Verify archive</source>
        <translation>Verificar el archivo</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Expedientes</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n expediente</numerusform>
            <numerusform>%n expedientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in this list; found among all: %1</source>
        <translation>No está en esta lista; entre todos: %1</translation>
    </message>
    <message>
        <source>No case has these words.</source>
        <translation>Ningún expediente tiene esas palabras.</translation>
    </message>
    <message>
        <source>Try fewer of them, or only a surname or a number.</source>
        <translation>Pruebe con menos, o solo con un apellido o un número.</translation>
    </message>
    <message>
        <source>Archive sound: %1 cases, %2 files, nothing altered, missing or stray.</source>
        <translation>Archivo íntegro: %1 expedientes, %2 archivos; nada alterado, nada perdido, nada ajeno.</translation>
    </message>
    <message>
        <source>The archive is not as recorded: %1 altered, %2 missing, %3 stray.</source>
        <translation>El archivo no está como se registró: %1 alterados, %2 perdidos, %3 ajenos. Avise a soporte.</translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>CardBar</name>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Machine readable zone</source>
        <translation>Zona de lectura mecánica</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful character(s)</source>
        <translation>
            <numerusform>%n carácter dudoso</numerusform>
            <numerusform>%n caracteres dudosos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Reception</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Expediente %1</translation>
    </message>
    <message>
        <source>Presents: %1</source>
        <translation>Presenta: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop it</source>
        <translation>
            <numerusform>%n observación impide recibir</numerusform>
            <numerusform>%n observaciones impiden recibir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n por revisar</numerusform>
            <numerusform>%n por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands against it</source>
        <translation>Nada lo impide</translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>Case</source>
        <translation>Expediente</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Empleador</translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message>
        <source>Identification codes</source>
        <translation>Códigos de identificación</translation>
    </message>
    <message>
        <source>Find an identification code</source>
        <translation>Buscar un código de identificación</translation>
    </message>
    <message>
        <source>Code, document number or names…</source>
        <translation>Código, número de documento o nombres…</translation>
    </message>
    <message>
        <source>Type the code, the document number or the names: it looks in the archive.</source>
        <translation>Escriba el código, el número de documento o los nombres: se busca en el archivo.</translation>
    </message>
    <message>
        <source>Nobody in the archive has these words. Try only a surname or a number.</source>
        <translation>Nadie consta en el archivo con esas palabras. Pruebe solo con un apellido o un número.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>emitido el %1</translation>
    </message>
</context>
<context>
    <name>ContradictionDialog</name>
    <message>
        <source>It is not so</source>
        <translation>No es así</translation>
    </message>
    <message>
        <source>The program sees: %1</source>
        <translation>El programa ve: %1</translation>
    </message>
    <message>
        <source>What stands on the paper</source>
        <translation>Qué hay en el papel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What you see on the paper</source>
        <translation>Lo que usted ve en el papel</translation>
    </message>
    <message>
        <source>It is recorded with your name; what the program saw stays beside it.</source>
        <translation>Se registra con su nombre; lo que vio el programa queda al lado.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Write why first.</source>
        <translation>Escriba primero por qué.</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Correct a reading</source>
        <translation>Corregir una lectura</translation>
    </message>
    <message>
        <source>Write a value</source>
        <translation>Escribir un dato</translation>
    </message>
    <message>
        <source>What stands on the paper</source>
        <translation>Lo que dice el papel</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>día/mes/año</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Stands on the paper</source>
        <translation>Dice el papel</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What the program read stays recorded beside your value.</source>
        <translation>Lo que leyó el programa queda registrado junto a lo que usted escriba.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>The window is covered. Press Enter to go on.</source>
        <translation>La ventana está cubierta. Pulse Intro para continuar.</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Cubierto</translation>
    </message>
    <message>
        <source>%1, press Enter to go on.</source>
        <translation>%1, pulse Intro para continuar.</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Taken back: nothing is recorded as issued now.</source>
        <translation>Retirado: ahora no hay nada anotado.</translation>
    </message>
    <message>
        <source>Only a case that was received, handed back or sent to legal is opened again.</source>
        <translation>Solo se vuelve a abrir un expediente recibido, devuelto o enviado a jurídico.</translation>
    </message>
    <message>
        <source>The receipt that was handed over no longer holds: ask for it back.</source>
        <translation>La constancia que se entregó ya no vale: pida que la devuelvan.</translation>
    </message>
    <message>
        <source>The slip that was handed over no longer holds: ask for it back.</source>
        <translation>La hoja que se entregó ya no vale: pídala de vuelta.</translation>
    </message>
    <message>
        <source>Why is it opened again?</source>
        <translation>¿Por qué se abre otra vez?</translation>
    </message>
    <message>
        <source>Recorded as issued: %1</source>
        <translation>Anotado como emitido: %1</translation>
    </message>
    <message>
        <source>Why was it not issued for this case?</source>
        <translation>¿Por qué no se emitió para este expediente?</translation>
    </message>
    <message>
        <source>The case was decided already.</source>
        <translation>El expediente ya se decidió.</translation>
    </message>
    <message>
        <source>Why is it the same?</source>
        <translation>¿Por qué es lo mismo?</translation>
    </message>
    <message>
        <source>It stops the reception: correct the reading (E), or ask a supervisor.</source>
        <translation>Impide la recepción: corrija la lectura (E) o pida la excepción a quien supervisa.</translation>
    </message>
    <message>
        <source>Why is it received all the same?</source>
        <translation>¿Por qué se recibe de todos modos?</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
</context>
<context>
    <name>DeskPresenter</name>
    <message>
        <source>taken back</source>
        <translation>se vuelve a lo leído</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Scan with F2, press F3, or drop files here.</source>
        <translation>Escanee con F2, pulse F3 o suelte archivos aquí.</translation>
    </message>
    <message>
        <source>This page is about to be read…</source>
        <translation>Esta página está por leerse…</translation>
    </message>
    <message>
        <source>The case was decided already.</source>
        <translation>El expediente ya se decidió.</translation>
    </message>
    <message>
        <source>Received. The case can be filed now.</source>
        <translation>Recibido. El expediente ya se puede archivar.</translation>
    </message>
    <message>
        <source>Handed back. The findings say what to bring.</source>
        <translation>Devuelto. Las observaciones dicen qué debe traer.</translation>
    </message>
    <message>
        <source>Sent to the legal unit.</source>
        <translation>Enviado a la unidad jurídica.</translation>
    </message>
    <message>
        <source>Filed and sealed: from now on nothing about it changes.</source>
        <translation>Archivado y sellado: desde ahora nada cambia en él.</translation>
    </message>
    <message>
        <source>The person is back: the case goes on where it stood.</source>
        <translation>La persona regresó: el expediente sigue donde quedó.</translation>
    </message>
    <message>
        <source>Open again: it stands as before the decision.</source>
        <translation>Abierto otra vez: está como antes de la decisión.</translation>
    </message>
    <message>
        <source>Recorded. The case can be filed now.</source>
        <translation>Anotado. El expediente ya se puede archivar.</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <source>Papers (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;All files (*)</source>
        <translation>Papeles (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importar una carpeta</translation>
    </message>
    <message>
        <source>Open a case first (Ctrl N), then drop them.</source>
        <translation>Abra primero un expediente (Ctrl N) y suéltelos después.</translation>
    </message>
</context>
<context>
    <name>DeviceColumn</name>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Nuevo perfil</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
    <message>
        <source>%1 · in use</source>
        <translation>%1 · en uso</translation>
    </message>
    <message>
        <source>new, not saved yet</source>
        <translation>nuevo, sin guardar</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Carpeta vigilada</translation>
    </message>
    <message>
        <source>not found now</source>
        <translation>no se encuentra ahora</translation>
    </message>
</context>
<context>
    <name>DialogFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>EmptyDesk</name>
    <message>
        <source>No case is open.</source>
        <translation>No hay un expediente abierto.</translation>
    </message>
    <message>
        <source>Open a new case and put the papers in, or choose one of the list.</source>
        <translation>Abra un expediente nuevo y ponga los papeles, o elija uno de la lista.</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Expediente nuevo</translation>
    </message>
</context>
<context>
    <name>EndorsementForm</name>
    <message>
        <source>Endorsement of the legal unit</source>
        <translation>Sumilla de la unidad jurídica</translation>
    </message>
    <message>
        <source>Endorsement of the power of attorney</source>
        <translation>Sumilla del poder notarial</translation>
    </message>
    <message>
        <source>Copy what stands on the paper. It is recorded with your name and the time.</source>
        <translation>Copie lo que consta en el papel. Queda anotado con su nombre y la hora.</translation>
    </message>
    <message>
        <source>Who endorsed it</source>
        <translation>Quién lo validó</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Date (day/month/year)</source>
        <translation>Fecha (día/mes/año)</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Texto de la sumilla</translation>
    </message>
    <message>
        <source>Page of the power (1 to %1)</source>
        <translation>Página del poder (1 a %1)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Validated</source>
        <translation>Validado</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Who endorsed it, the unit and the text are all needed.</source>
        <translation>Hacen falta quién lo validó, la unidad y el texto.</translation>
    </message>
    <message>
        <source>Write the date as day/month/year.</source>
        <translation>Escriba la fecha como día/mes/año.</translation>
    </message>
    <message>
        <source>That day has not come yet.</source>
        <translation>Ese día todavía no llega.</translation>
    </message>
    <message>
        <source>On which page of the power does it stand?</source>
        <translation>¿En qué página del poder consta?</translation>
    </message>
</context>
<context>
    <name>EvidenceDetail</name>
    <message>
        <source>correct</source>
        <translation>corregir</translation>
    </message>
    <message>
        <source>is the same</source>
        <translation>es igual</translation>
    </message>
    <message>
        <source>is different</source>
        <translation>es distinto</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>deshacer</translation>
    </message>
    <message>
        <source>put right by a person · read: %1 (%2)</source>
        <translation>corregido por una persona · leído: %1 (%2)</translation>
    </message>
    <message>
        <source>Not read on this paper: look, and write what stands there.</source>
        <translation>No se leyó en este papel: mire y escriba lo que dice.</translation>
    </message>
    <message>
        <source>written by a person; the program read nothing here</source>
        <translation>escrito por una persona; el programa no leyó nada aquí</translation>
    </message>
    <message>
        <source>read: %1</source>
        <translation>leído: %1</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Show the place · %1</source>
        <translation>Ver en el papel · %1</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n places one by one</source>
        <translation>
            <numerusform>Ver el lugar en el papel</numerusform>
            <numerusform>Ver los %n lugares, uno por uno</numerusform>
        </translation>
    </message>
    <message>
        <source>Why? · P</source>
        <translation>¿Por qué? · P</translation>
    </message>
    <message>
        <source>Take back · %1</source>
        <translation>Deshacer · %1</translation>
    </message>
    <message>
        <source>In order · O</source>
        <translation>En orden · O</translation>
    </message>
    <message>
        <source>So it is · S</source>
        <translation>Así es · S</translation>
    </message>
    <message>
        <source>Exception · X</source>
        <translation>Excepción · X</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>None: the papers agree.</source>
        <translation>Ninguna: los papeles coinciden.</translation>
    </message>
    <message>
        <source>They appear here once the papers were read.</source>
        <translation>Aparecen aquí cuando se hayan leído los papeles.</translation>
    </message>
</context>
<context>
    <name>HandBackDialog</name>
    <message>
        <source>Hand back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Something else for the person</source>
        <translation>Algo más para la persona</translation>
    </message>
    <message>
        <source>Something else for the person (optional)</source>
        <translation>Algo más para la persona (opcional)</translation>
    </message>
    <message>
        <source>The slip</source>
        <translation>La hoja de devolución</translation>
    </message>
    <message>
        <source>What stands on the slip</source>
        <translation>Lo que consta en la hoja</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of this case were not read: tick what is really missing.</source>
        <translation>
            <numerusform>%n archivo de este expediente no se leyó: marque solo lo que de verdad falta.</numerusform>
            <numerusform>%n archivos de este expediente no se leyeron: marque solo lo que de verdad falta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>Impresora: %1</translation>
    </message>
    <message>
        <source>This station has no printer: the sheet is saved as PDF.</source>
        <translation>Este equipo no tiene impresora: la hoja se guarda en PDF.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Hand back and save PDF</source>
        <translation>Devolver y guardar PDF</translation>
    </message>
    <message>
        <source>Hand back and print</source>
        <translation>Devolver e imprimir</translation>
    </message>
    <message>
        <source>Tick what is missing or wrong, or write it below.</source>
        <translation>Marque lo que falta o está mal, o escríbalo abajo.</translation>
    </message>
    <message>
        <source>The slip is kept with the case; it can be printed later.</source>
        <translation>La hoja queda en el expediente; puede imprimirla después.</translation>
    </message>
    <message>
        <source>Nothing stands against the papers: write why they go back.</source>
        <translation>Nada consta contra los papeles: escriba por qué se devuelven.</translation>
    </message>
    <message>
        <source>Slip in %1 · change to %2</source>
        <translation>Hoja en %1 · cambiar a %2</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>split into cases, one a worker</source>
        <translation>separar en expedientes, uno por trabajador</translation>
    </message>
    <message>
        <source>join what was split</source>
        <translation>juntar lo separado</translation>
    </message>
    <message>
        <source>put this page to another paper</source>
        <translation>pasar esta página a otro papel</translation>
    </message>
    <message>
        <source>save this paper as PDF</source>
        <translation>guardar este papel como PDF</translation>
    </message>
    <message>
        <source>make this file fit the virtual channel</source>
        <translation>ajustar este archivo a la ventanilla virtual</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>write down the turn</source>
        <translation>anotar el turno</translation>
    </message>
    <message>
        <source>hand back, with the slip</source>
        <translation>devolver, con la hoja</translation>
    </message>
    <message>
        <source>record the endorsement of the legal unit</source>
        <translation>anotar la sumilla de la unidad jurídica</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signos</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Expediente</translation>
    </message>
    <message>
        <source>scan; again: the backs, where fronts are in</source>
        <translation>escanear; con anversos: los reversos</translation>
    </message>
    <message>
        <source>more: both sides by hand, insert, profiles</source>
        <translation>más: dos caras a mano, insertar, perfiles</translation>
    </message>
    <message>
        <source>scan this page again</source>
        <translation>escanear otra vez esta página</translation>
    </message>
    <message>
        <source>undo the last thing done, whatever it was</source>
        <translation>deshacer lo último que se hizo, fuera lo que fuera</translation>
    </message>
    <message>
        <source>scanner and profiles</source>
        <translation>escáner y perfiles</translation>
    </message>
    <message>
        <source>import files</source>
        <translation>importar archivos</translation>
    </message>
    <message>
        <source>import a folder</source>
        <translation>importar una carpeta</translation>
    </message>
    <message>
        <source>read what is left</source>
        <translation>leer lo pendiente</translation>
    </message>
    <message>
        <source>cancel; what was received stays</source>
        <translation>cancelar; lo recibido se conserva</translation>
    </message>
    <message>
        <source>confirm a line of the list, or take it back</source>
        <translation>confirmar un punto de la lista, o quitarlo</translation>
    </message>
    <message>
        <source>send to the legal unit</source>
        <translation>enviar a la unidad jurídica</translation>
    </message>
    <message>
        <source>take back the last decision</source>
        <translation>deshacer la última decisión</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivar</translation>
    </message>
    <message>
        <source>go to the findings</source>
        <translation>ir a las observaciones</translation>
    </message>
    <message>
        <source>row before, row after</source>
        <translation>fila anterior, fila siguiente</translation>
    </message>
    <message>
        <source>paper before, paper after</source>
        <translation>papel anterior, papel siguiente</translation>
    </message>
    <message>
        <source>show the place on the paper</source>
        <translation>ver el lugar en el papel</translation>
    </message>
    <message>
        <source>correct or write the value</source>
        <translation>corregir o escribir el dato</translation>
    </message>
    <message>
        <source>receive, with the receipt</source>
        <translation>recibir, con la constancia</translation>
    </message>
    <message>
        <source>print the sheet again</source>
        <translation>imprimir otra vez la hoja</translation>
    </message>
    <message>
        <source>the person is back: go on</source>
        <translation>la persona regresó: continuar</translation>
    </message>
    <message>
        <source>record what was issued</source>
        <translation>anotar lo que se emitió</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Cotejo</translation>
    </message>
    <message>
        <source>to the next row that waits for you</source>
        <translation>a la fila que le espera</translation>
    </message>
    <message>
        <source>it is the same; then on to the next</source>
        <translation>es igual; luego, la siguiente</translation>
    </message>
    <message>
        <source>it is different</source>
        <translation>es distinto</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>retirar lo dicho</translation>
    </message>
    <message>
        <source>why does the program say this?</source>
        <translation>¿por qué lo dice el programa?</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>looked at: in order</source>
        <translation>revisado: está en orden</translation>
    </message>
    <message>
        <source>looked at: so it is</source>
        <translation>revisado: así es</translation>
    </message>
    <message>
        <source>received all the same, with a reason</source>
        <translation>recibir con excepción motivada</translation>
    </message>
    <message>
        <source>Signatures and zones</source>
        <translation>Firmas y zonas</translation>
    </message>
    <message>
        <source>card of the signature; again: the next one</source>
        <translation>ficha de la firma; otra vez: la siguiente</translation>
    </message>
    <message>
        <source>confirm it</source>
        <translation>confirmarla</translation>
    </message>
    <message>
        <source>it is not so: say why</source>
        <translation>no es así: decir por qué</translation>
    </message>
    <message>
        <source>scan the paper again</source>
        <translation>escanear el papel de nuevo</translation>
    </message>
    <message>
        <source>machine readable zone: look and correct</source>
        <translation>zona de lectura mecánica: mirar y corregir</translation>
    </message>
    <message>
        <source>take back what you said</source>
        <translation>retirar lo que usted dijo</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>page before, page after</source>
        <translation>página anterior, página siguiente</translation>
    </message>
    <message>
        <source>whole page</source>
        <translation>página entera</translation>
    </message>
    <message>
        <source>page width</source>
        <translation>ancho de la página</translation>
    </message>
    <message>
        <source>larger, smaller</source>
        <translation>más grande, más pequeño</translation>
    </message>
    <message>
        <source>turn; it stays turned</source>
        <translation>girar; queda girada</translation>
    </message>
    <message>
        <source>magnifier; arrow keys move it</source>
        <translation>lupa; las flechas la mueven</translation>
    </message>
    <message>
        <source>show or hide boxes</source>
        <translation>mostrar u ocultar recuadros</translation>
    </message>
    <message>
        <source>go to the paper</source>
        <translation>ir al papel</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>expedientes</translation>
    </message>
    <message>
        <source>reception</source>
        <translation>recepción</translation>
    </message>
    <message>
        <source>new case</source>
        <translation>expediente nuevo</translation>
    </message>
    <message>
        <source>find a case</source>
        <translation>buscar un expediente</translation>
    </message>
    <message>
        <source>find an identification code</source>
        <translation>buscar un código de identificación</translation>
    </message>
    <message>
        <source>piles of cases</source>
        <translation>listas de expedientes</translation>
    </message>
    <message>
        <source>verify the archive</source>
        <translation>verificar el archivo</translation>
    </message>
    <message>
        <source>no archive: try again now</source>
        <translation>sin archivo: intentar ahora</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>esta hoja</translation>
    </message>
    <message>
        <source>the menu: every command</source>
        <translation>el menú: todo lo que se puede hacer</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>salir</translation>
    </message>
    <message>
        <source>is there, agrees</source>
        <translation>está, coincide</translation>
    </message>
    <message>
        <source>the same, written in another way</source>
        <translation>lo mismo, escrito de otro modo</translation>
    </message>
    <message>
        <source>look, decide, or confirm</source>
        <translation>mire, decida o confirme</translation>
    </message>
    <message>
        <source>stops the reception</source>
        <translation>impide la recepción</translation>
    </message>
    <message>
        <source>does not apply, or was not compared</source>
        <translation>no aplica, o no se comparó</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>Av Pág</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Re Pág</translation>
    </message>
</context>
<context>
    <name>LeftColumn</name>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importar una carpeta</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Requisitos</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>Cases</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Recepción</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Left unread: %1. Opening a case goes on with it.</source>
        <translation>Quedó por leer: %1. Al abrir el expediente se continúa.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Expediente</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;Páginas</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>P&amp;apel</translation>
    </message>
    <message>
        <source>C&amp;omparison</source>
        <translation>&amp;Cotejo</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>&amp;Decidir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nuevo expediente</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>Buscar un expediente</translation>
    </message>
    <message>
        <source>Find an identification code</source>
        <translation>Buscar un código de identificación</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importar una carpeta</translation>
    </message>
    <message>
        <source>Read what is left</source>
        <translation>Leer lo pendiente</translation>
    </message>
    <message>
        <source>Verify archive</source>
        <translation>Verificar el archivo</translation>
    </message>
    <message>
        <source>No archive: try again</source>
        <translation>Sin archivo: intentar otra vez</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Escanear</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página entera</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Ancho de la página</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Turn clockwise</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lupa</translation>
    </message>
    <message>
        <source>Show or hide boxes</source>
        <translation>Mostrar u ocultar los recuadros</translation>
    </message>
    <message>
        <source>Go to the paper</source>
        <translation>Ir al papel</translation>
    </message>
    <message>
        <source>To the next row that waits</source>
        <translation>A la fila que espera</translation>
    </message>
    <message>
        <source>To the findings</source>
        <translation>A las observaciones</translation>
    </message>
    <message>
        <source>Next signature</source>
        <translation>Firma siguiente</translation>
    </message>
    <message>
        <source>Next machine readable zone</source>
        <translation>Zona de lectura mecánica siguiente</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>To legal</source>
        <translation>A jurídico</translation>
    </message>
    <message>
        <source>The person is back</source>
        <translation>La persona regresó</translation>
    </message>
    <message>
        <source>Record what was issued</source>
        <translation>Anotar lo que se emitió</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Imprimir la hoja</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir otra vez</translation>
    </message>
    <message>
        <source>Keys and signs</source>
        <translation>Teclas y signos</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>Expediente nuevo</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Trámite</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Who presents the papers</source>
        <translation>Quién presenta los papeles</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Abrir expediente</translation>
    </message>
</context>
<context>
    <name>NothingHere</name>
    <message>
        <source>New case</source>
        <translation>Expediente nuevo</translation>
    </message>
</context>
<context>
    <name>OfflineBar</name>
    <message>
        <source>Try again now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>The program tries again by itself.</source>
        <translation>El programa vuelve a intentarlo solo.</translation>
    </message>
    <message>
        <source>The archive answers again. Repeat the last step.</source>
        <translation>El archivo responde otra vez. Repita lo último.</translation>
    </message>
</context>
<context>
    <name>OpeningDesk</name>
    <message>
        <source>The case is being opened…</source>
        <translation>Se abre el expediente…</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What was recorded stays in the history</source>
        <translation>Lo anotado antes queda en la historia</translation>
    </message>
    <message>
        <source>Number as issued</source>
        <translation>Número como se emitió</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Fecha de emisión</translation>
    </message>
    <message>
        <source>Why another</source>
        <translation>Por qué se cambia</translation>
    </message>
    <message>
        <source>Keep and show the sheet</source>
        <translation>Guardar y ver la hoja</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>Write why first.</source>
        <translation>Escriba primero por qué.</translation>
    </message>
    <message>
        <source>Another was recorded already: write why.</source>
        <translation>Ya había otro anotado: escriba por qué se cambia.</translation>
    </message>
    <message>
        <source>Copy it as the institute&apos;s system issued it.</source>
        <translation>Cópielo como lo emitió el sistema del Instituto.</translation>
    </message>
    <message>
        <source>That cannot be one: they look like %1.</source>
        <translation>Ese no puede ser; son como %1.</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>Whole page</source>
        <translation>Página entera</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Ancho de la página</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Turn clockwise</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lupa</translation>
    </message>
    <message>
        <source>Show or hide boxes</source>
        <translation>Mostrar u ocultar recuadros</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>página %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Pages of the case</source>
        <translation>Páginas del expediente</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>todavía sin leer</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source> · page %1</source>
        <translation> · página %1</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>PaperControls</name>
    <message>
        <source>Put this page to another paper…</source>
        <translation>Pasar esta página a otro papel…</translation>
    </message>
    <message>
        <source>Save this paper as PDF…</source>
        <translation>Guardar este papel como PDF…</translation>
    </message>
    <message>
        <source>Make this file fit the virtual channel…</source>
        <translation>Ajustar este archivo a la ventanilla virtual…</translation>
    </message>
    <message>
        <source>Endorsement of the legal unit…</source>
        <translation>Sumilla de la unidad jurídica…</translation>
    </message>
    <message>
        <source>%1 · page %2</source>
        <translation>%1 · página %2</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>It belonged to no paper before.</source>
        <translation>Antes no era de ningún papel.</translation>
    </message>
    <message>
        <source>Save this paper as PDF</source>
        <translation>Guardar este papel como PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>The copy bears no electronic signature: it is a part only.</source>
        <translation>La copia no lleva firma electrónica: es solo una parte.</translation>
    </message>
    <message>
        <source>Folder for the smaller file</source>
        <translation>Carpeta para el archivo más liviano</translation>
    </message>
    <message>
        <source>This case holds no power of attorney.</source>
        <translation>Este expediente no tiene poder notarial.</translation>
    </message>
    <message>
        <source>Choose a page that was read.</source>
        <translation>Elija una página que se haya leído.</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>Name of the profile</source>
        <translation>Nombre del perfil</translation>
    </message>
    <message>
        <source>Way of the paper</source>
        <translation>Camino del papel</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución (dpi)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Files once they are safe</source>
        <translation>Los archivos, una vez a salvo</translation>
    </message>
    <message>
        <source>JPEG, small</source>
        <translation>JPEG, pequeño</translation>
    </message>
    <message>
        <source>PNG, without loss</source>
        <translation>PNG, sin pérdida</translation>
    </message>
    <message>
        <source>Set the printer to scan to this folder at 300 dpi in colour. Only complete files are taken, each one once.</source>
        <translation>Configure la impresora para que escanee a esta carpeta a 300 dpi en color. Solo se toman archivos completos, cada uno una vez.</translation>
    </message>
    <message>
        <source>Identity documents are read best at 300 dpi in colour.</source>
        <translation>Los documentos de identidad se leen mejor a 300 dpi en color.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Write why, or take one below</source>
        <translation>Escriba por qué, o tome uno de abajo</translation>
    </message>
    <message>
        <source>Write why</source>
        <translation>Escriba por qué</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>It is recorded with your name and the time.</source>
        <translation>Queda anotado con su nombre y la hora.</translation>
    </message>
    <message>
        <source>Write why first.</source>
        <translation>Escriba primero por qué.</translation>
    </message>
</context>
<context>
    <name>RehangDialog</name>
    <message>
        <source>Put the page to another paper</source>
        <translation>Pasar la página a otro papel</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ahora: %1</translation>
    </message>
    <message>
        <source>Where the page belongs</source>
        <translation>A dónde pertenece la página</translation>
    </message>
    <message>
        <source>To: %1 (%2)</source>
        <translation>A: %1 (%2)</translation>
    </message>
    <message>
        <source>On its own: %1</source>
        <translation>Papel aparte: %1</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pasar</translation>
    </message>
</context>
<context>
    <name>RightColumn</name>
    <message>
        <source>Findings</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Cotejo</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Scan</source>
        <translation>Escanear</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More about scanning and pages</source>
        <translation>Más sobre escanear y páginas</translation>
    </message>
    <message>
        <source>Scanning and pages</source>
        <translation>Escanear y páginas</translation>
    </message>
</context>
<context>
    <name>ScanControls</name>
    <message>
        <source>Both sides by hand</source>
        <translation>Dos caras a mano</translation>
    </message>
    <message>
        <source>No backs: only fronts</source>
        <translation>Sin reversos: solo anversos</translation>
    </message>
    <message>
        <source>Insert after this page</source>
        <translation>Insertar después de esta página</translation>
    </message>
    <message>
        <source>Scan this page again</source>
        <translation>Escanear otra vez esta página</translation>
    </message>
    <message>
        <source>Scan this page again at 600 dpi</source>
        <translation>Escanear otra vez esta página a 600 dpi</translation>
    </message>
    <message>
        <source>Take this page out</source>
        <translation>Quitar esta página</translation>
    </message>
    <message>
        <source>Scanner and profiles…</source>
        <translation>Escáner y perfiles…</translation>
    </message>
    <message>
        <source>Lay that paper on the scanner and press Ctrl Shift F2: its page is scanned again at 600 dpi.</source>
        <translation>Ponga ese papel en el escáner y pulse Ctrl Mayús F2: su página se escanea otra vez a 600 dpi.</translation>
    </message>
    <message>
        <source>Backs</source>
        <translation>Reversos</translation>
    </message>
    <message numerus="yes">
        <source>%n front(s) are in. Turn the whole stack over without changing its order, put it into the feeder again and press F2. No backs: Ctrl Shift D.</source>
        <translation>
            <numerusform>Ya está %n anverso. Dé vuelta a la hoja, póngala otra vez en el alimentador y pulse F2. Sin reverso: Ctrl Mayús D.</numerusform>
            <numerusform>Ya están %n anversos. Dé vuelta al montón entero sin cambiar el orden, póngalo otra vez en el alimentador y pulse F2. Sin reversos: Ctrl Mayús D.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Escanear</translation>
    </message>
</context>
<context>
    <name>ScanPresenter</name>
    <message>
        <source>The whole file was taken out, with all its pages. Ctrl Z undoes it.</source>
        <translation>Se sacó el archivo entero, con todas sus páginas. Ctrl Z lo deshace.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) received and safe.</source>
        <translation>
            <numerusform>%n página recibida y a salvo.</numerusform>
            <numerusform>%n páginas recibidas y a salvo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Trusted authorities</source>
        <translation>Entidades de confianza</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir carpeta</translation>
    </message>
    <message>
        <source>Trusted authorities for electronic signatures</source>
        <translation>Entidades de confianza para firmas electrónicas</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Whoever installed the program has set this folder.</source>
        <translation>Esta carpeta la fijó quien instaló el programa.</translation>
    </message>
    <message>
        <source>The folder does not exist yet.</source>
        <translation>La carpeta todavía no existe.</translation>
    </message>
    <message numerus="yes">
        <source>%n trusted authorities</source>
        <translation>
            <numerusform>%n entidad de confianza</numerusform>
            <numerusform>%n entidades de confianza</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists of revoked certificates</source>
        <translation>
            <numerusform>%n lista de certificados revocados</numerusform>
            <numerusform>%n listas de certificados revocados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other files, not used</source>
        <translation>
            <numerusform>%n archivo más, sin usar</numerusform>
            <numerusform>%n archivos más, sin usar</numerusform>
        </translation>
    </message>
    <message>
        <source>set by whoever installed the program</source>
        <translation>fijada por quien instaló el programa</translation>
    </message>
    <message>
        <source>Nothing is trusted yet.</source>
        <translation>Todavía no hay ninguna entidad de confianza.</translation>
    </message>
    <message>
        <source>Put into this folder the certificates of the certification authorities that the institute accepts (.cer, .crt, .pem, .p7b) and their lists of revoked certificates (.crl). Compare each fingerprint with the one that the authority publishes. Until then signatures are checked for changes, but not who issued the certificate.</source>
        <translation>Ponga en esta carpeta los certificados de las entidades de certificación que el instituto acepta (.cer, .crt, .pem, .p7b) y sus listas de certificados revocados (.crl). Compare cada huella con la que publica la entidad. Mientras tanto se comprueba si el archivo cambió, pero no quién emitió el certificado.</translation>
    </message>
    <message>
        <source>Issued by %1 · valid until %2</source>
        <translation>Emitido por %1 · vigente hasta %2</translation>
    </message>
</context>
<context>
    <name>SetupDialog</name>
    <message>
        <source>Scanner and profiles</source>
        <translation>Escáner y perfiles</translation>
    </message>
    <message>
        <source>Test scan</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation>Guardar y usar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Searching, also on the network…</source>
        <translation>Buscando, también en la red…</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) found.</source>
        <translation>
            <numerusform>%n equipo encontrado.</numerusform>
            <numerusform>%n equipos encontrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>No scanner was found. See that it is switched on and connected, and search again; or watch the folder that the printer scans to.</source>
        <translation>No se encontró ningún escáner. Revise que esté encendido y conectado y busque otra vez; o vigile la carpeta a la que escanea la impresora.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
    <message>
        <source>Choose a device</source>
        <translation>Elija un equipo</translation>
    </message>
    <message>
        <source>Then scan a test page with it.</source>
        <translation>Después haga una prueba con él.</translation>
    </message>
    <message>
        <source>Press F2 to see whether the folder can be reached.</source>
        <translation>Pulse F2 para ver si se llega a la carpeta.</translation>
    </message>
    <message>
        <source>No test yet</source>
        <translation>Todavía no hay prueba</translation>
    </message>
    <message>
        <source>Lay a sheet on the scanner and press F2. It enters no case.</source>
        <translation>Ponga una hoja en el escáner y pulse F2. No entra en ningún expediente.</translation>
    </message>
    <message>
        <source>No test scan yet</source>
        <translation>Todavía no hay prueba</translation>
    </message>
    <message>
        <source>Choose a device and give the profile a name.</source>
        <translation>Elija un equipo y dé un nombre al perfil.</translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>Escaneando…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are waiting there.</source>
        <translation>
            <numerusform>Hay %n archivo esperando.</numerusform>
            <numerusform>Hay %n archivos esperando.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder can be reached.</source>
        <translation>Se llega a la carpeta.</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>Impresora: %1</translation>
    </message>
    <message>
        <source>This station has no printer: the sheet is saved as PDF.</source>
        <translation>Este equipo no tiene impresora: la hoja se guarda en PDF.</translation>
    </message>
    <message>
        <source>The printer %1 did not take the sheet. Look at it, or save the sheet.</source>
        <translation>La impresora %1 no recibió la hoja. Revise la impresora o guarde la hoja.</translation>
    </message>
</context>
<context>
    <name>ShutDialog</name>
    <message>
        <source>Intake does not open</source>
        <translation>Intake no se abre</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>Carpeta de datos: %1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
</context>
<context>
    <name>SignatureCard</name>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>It is not so</source>
        <translation>No es así</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Escanear de nuevo</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>In the file; nothing to see on the page.</source>
        <translation>Está en el archivo; en la página no se ve.</translation>
    </message>
    <message>
        <source>No place of signature was found.</source>
        <translation>No se encontró el lugar de la firma.</translation>
    </message>
    <message>
        <source>It is signed by hand</source>
        <translation>Está firmado a mano</translation>
    </message>
    <message>
        <source>The case was decided already.</source>
        <translation>El expediente ya se decidió.</translation>
    </message>
    <message>
        <source>The program sees: %1</source>
        <translation>El programa ve: %1</translation>
    </message>
</context>
<context>
    <name>SplitControls</name>
    <message>
        <source>Split into cases, one a worker…</source>
        <translation>Separar en expedientes, uno por trabajador…</translation>
    </message>
    <message>
        <source>Join what was split</source>
        <translation>Juntar lo separado</translation>
    </message>
    <message>
        <source>All papers of this case are of one person, as far as they were read.</source>
        <translation>Hasta donde se leyó, todos los papeles de este expediente son de una sola persona.</translation>
    </message>
    <message>
        <source>Split into: %1</source>
        <translation>Separado en: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Joined again in %1</source>
        <translation>Juntado otra vez en %1</translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <source>Split into cases</source>
        <translation>Separar en expedientes</translation>
    </message>
    <message>
        <source>Papers and cases</source>
        <translation>Papeles y expedientes</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>Every worker is a case of their own</source>
        <translation>Cada trabajador va en su propio expediente</translation>
    </message>
    <message>
        <source>Space ticks. A paper may serve several; one without a tick stays here.</source>
        <translation>Espacio marca. Un papel puede servir a varios; el que no lleva marca se queda en este expediente.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>new case</source>
        <translation>expediente nuevo</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, página %2</translation>
    </message>
    <message>
        <source>%1 cases · %2 papers serve several · %3 of nobody</source>
        <translation>%1 expedientes · %2 papeles sirven a varios · %3 de nadie</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>No test scan yet</source>
        <translation>Todavía no hay prueba</translation>
    </message>
    <message>
        <source>%1 × %2 points · %3 dpi · %4 s</source>
        <translation>%1 × %2 puntos · %3 dpi · %4 s</translation>
    </message>
    <message>
        <source>This is how the page looks</source>
        <translation>Así se ve la página</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Not taken in either: %1</source>
        <translation>Tampoco se recibieron: %1</translation>
    </message>
</context>
<context>
    <name>TurnDialog</name>
    <message>
        <source>Turn</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Number of the turn</source>
        <translation>Número del turno</translation>
    </message>
    <message>
        <source>Day of the turn</source>
        <translation>Día del turno</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>A nombre de</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Exento</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>First let the scan end, or stop it with Esc.</source>
        <translation>Espere a que termine el escaneo o deténgalo con Esc.</translation>
    </message>
    <message>
        <source>Nothing was done here since the program was started.</source>
        <translation>Aquí no se ha hecho nada desde que se abrió el programa.</translation>
    </message>
    <message>
        <source>Cannot be undone: %1. %2</source>
        <translation>No se puede deshacer: %1. %2</translation>
    </message>
    <message>
        <source>Ctrl Z again undoes what was before: %1.</source>
        <translation>Otra vez Ctrl Z deshace lo anterior: %1.</translation>
    </message>
</context>
<context>
    <name>ZoneCard</name>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Line %1 of the zone</source>
        <translation>Línea %1 de la zona</translation>
    </message>
    <message>
        <source>It stands so</source>
        <translation>Así consta</translation>
    </message>
    <message>
        <source>Line %1 has %2 characters; it needs %3.</source>
        <translation>La línea %1 tiene %2 caracteres; debe tener %3.</translation>
    </message>
    <message>
        <source>A character cannot stand there.</source>
        <translation>Ahí no puede ir ese carácter.</translation>
    </message>
    <message>
        <source>Everything agrees.</source>
        <translation>Todo cuadra.</translation>
    </message>
    <message>
        <source>Not everything agrees; write what stands on the paper.</source>
        <translation>No todo cuadra; escriba lo que consta en el papel.</translation>
    </message>
    <message>
        <source>typed by %1</source>
        <translation>escrita por %1</translation>
    </message>
    <message>
        <source>read twice, and every check digit agrees</source>
        <translation>leída dos veces; todos los dígitos verificadores cuadran</translation>
    </message>
</context>
<context>
    <name>_Details</name>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
</context>
</TS>
